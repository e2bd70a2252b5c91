package org.soleus.server.triage;

import org.soleus.clinical.triage.ScreenResult;
import org.soleus.server.json.StrictJson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A result of the screen as JSON.
public final class ScreenJson {

    private ScreenJson() {}

    /// `disposition`, `because` with the gravest first, `unanswered` in the order of asking.
    public static Map<String, Object> of(ScreenResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("disposition", result.disposition().name());
        json.put("because", result.because().stream().map(StrictJson::because).toList());
        json.put("unanswered", List.copyOf(result.unanswered()));
        return json;
    }
}
