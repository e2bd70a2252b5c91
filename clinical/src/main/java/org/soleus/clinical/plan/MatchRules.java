package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

/// The numbers by which patterns are matched and exercises left out, as clinicians own them.
///
/// @param highTest a small test worse than this asks for a clinician, where no pattern fits
/// @param littleRaise a heel raise up to this counts as possible with little pain
/// @param longShinDays shin pain for longer asks for a clinician, in days
/// @param longSorenessDays soreness for longer asks for a clinician, in days
/// @param manyCramps cramps a week from which a clinician is asked
/// @param acuteDays days after a strain in which straining work is left out
/// @param kneePain knee pain above this lessens depth
public record MatchRules(
        PainScore highTest,
        PainScore littleRaise,
        int longShinDays,
        int longSorenessDays,
        int manyCramps,
        int acuteDays,
        PainScore kneePain) {}
