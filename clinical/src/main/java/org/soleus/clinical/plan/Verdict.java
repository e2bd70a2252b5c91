package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.List;

/// What one report says by itself, before it is weighed with the report before it.
///
/// @param level how much it asks to hold back
/// @param because the facts of that level
record Verdict(Level level, List<Because> because) {

    /// From the freest to the strictest.
    enum Level {
        /// All that advancing asks of one session.
        GOOD,
        HOLD,
        REGRESS,
        ESCALATE
    }

    boolean is(Level other) {
        return level == other;
    }

    boolean isStricterThan(Level other) {
        return level.compareTo(other) > 0;
    }
}
