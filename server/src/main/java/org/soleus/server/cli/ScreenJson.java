package org.soleus.server.cli;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.ScreenResult;

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
        json.put("because", result.because().stream().map(ScreenJson::because).toList());
        json.put("unanswered", List.copyOf(result.unanswered()));
        return json;
    }

    private static Map<String, Object> because(Because why) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", why.rule());
        json.put("fact", why.fact());
        json.put("source", why.source());
        return json;
    }
}
