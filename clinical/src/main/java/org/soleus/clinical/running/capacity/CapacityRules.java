package org.soleus.clinical.running.capacity;

/// The spans of what is remembered; owned by clinicians in content.
///
/// @param recentDays days in which runs show what the calf bears
/// @param weeksDays days in which the fullest week is looked for
/// @param weekRuns days with a run that a week needs before it says what the calf bears
/// @param quarantineDays quiet days before a jump counts as borne
/// @param regressDays days after a week in which a step back takes it out
/// @param lastRuns tolerated runs that make the usual one
public record CapacityRules(
        int recentDays,
        int weeksDays,
        int weekRuns,
        int quarantineDays,
        int regressDays,
        int lastRuns) {}
