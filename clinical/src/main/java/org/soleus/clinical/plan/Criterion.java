package org.soleus.clinical.plan;

import java.util.Optional;

/// One thing that must hold before a phase is left or a gate opens.
///
/// @param id as in content and in stored checks: `walk-30-min`
/// @param words how the member checks it, with its limit
/// @param bothWords the same where both legs are sore: the other leg is no measure then; empty
///   where it is the same
/// @param source the source key
public record Criterion(String id, String words, Optional<String> bothWords, String source) {

    /// The criterion as somebody checks it whose legs are both sore.
    public Criterion forBoth() {
        return new Criterion(id, bothWords.orElse(words), bothWords, source);
    }
}
