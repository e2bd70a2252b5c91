package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

/// The most pain allowed during and right after loading, for one pattern: T of the pain model.
///
/// @param most pain up to and including this is allowed
/// @param source the source key
public record TissueLimit(PainScore most, String source) {

    /// Whether this pain is more than the limit allows.
    public boolean isExceededBy(PainScore pain) {
        return pain.isWorseThan(most);
    }
}
