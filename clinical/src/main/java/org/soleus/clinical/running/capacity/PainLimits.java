package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.PainScore;

/// How much pain a run may bring, for one person's tissue; owned by clinicians in content.
///
/// @param most T: pain allowed during and right after
/// @param source the source key of T
/// @param escalateAt pain during or in a morning that stops everything
/// @param regressRise morning pain above the usual that steps back
/// @param holdFromRpe effort from here repeats
/// @param holdBelowDonePercent less done than this repeats
/// @param stiffnessRiseMinutes rise of morning stiffness on two mornings that steps back
public record PainLimits(
        PainScore most,
        String source,
        int escalateAt,
        int regressRise,
        int holdFromRpe,
        int holdBelowDonePercent,
        int stiffnessRiseMinutes) {}
