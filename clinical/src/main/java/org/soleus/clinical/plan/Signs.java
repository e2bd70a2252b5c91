package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

/// Warning signs that a member may tell after a session or a run, as a voice tells them.
public final class Signs {

    private Signs() {}

    /// A sign by its word; a word that nobody asks for stands as it is.
    public static Gap said(String sign) {
        return switch (sign) {
            case "pop" -> Sentence.of("plan.told.pop");
            case "swelling" -> Sentence.of("plan.told.swelling");
            default -> new Gap.Written(sign);
        };
    }
}
