package org.soleus.clinical.running.capacity;

/// The spans of what is remembered; owned by clinicians in content.
///
/// @param recentDays days in which runs show what the calf bears
/// @param weeksDays days in which the fullest week is looked for
/// @param weekRuns days with a run that a week needs before it says what the calf bears
/// @param quarantineDays quiet days before a jump counts as borne
/// @param regressDays days after a week in which a step back takes it out
/// @param lastRuns tolerated runs that make the usual one
/// @param steps how far one run may lead on to the next
public record CapacityRules(
        int recentDays,
        int weeksDays,
        int weekRuns,
        int quarantineDays,
        int regressDays,
        int lastRuns,
        Steps steps) {

    /// @param untoldPercent of what led up to it, that a run counts for whose answers are not known
    /// @param bornePercent the same of a run that was answered and borne
    /// @param often so many runs of the recent days that went as far show it, however they began
    /// @param leastMetres a run up to this always counts in full
    /// @param awayDays more days away than this cost what was built up, for good
    /// @param awayPercentAWeek each week away takes, after the first
    /// @param awayLeastPercent no less is left than this
    public record Steps(
            int untoldPercent,
            int bornePercent,
            int often,
            int leastMetres,
            int awayDays,
            int awayPercentAWeek,
            int awayLeastPercent) {

        private static final int WEEK = 7;

        /// What so many days away leave of what was built up, in percent.
        int left(long days) {
            if (days <= awayDays) return 100;
            long taken = awayPercentAWeek * ((days - WEEK) / WEEK + 1);
            return (int) Math.max(awayLeastPercent, 100 - taken);
        }
    }
}
