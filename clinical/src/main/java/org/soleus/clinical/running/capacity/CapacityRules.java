package org.soleus.clinical.running.capacity;

/// The spans of what is remembered; owned by clinicians in content.
///
/// @param recentDays days in which runs show what the calf bears
/// @param weeksDays days in which the fullest week is looked for
/// @param weekRuns days with a run that a week needs before it says what the calf bears
/// @param weekSettles days after its last that a week waits until it says so
/// @param quarantineDays quiet days before a jump counts as borne
/// @param regressDays days after a week in which a step back takes it out
/// @param lastRuns tolerated runs that make the usual one
/// @param restHours after a step back, and after a large jump
/// @param longMinutes a jump that took longer than this is large, however far it went
/// @param steps how far one run may lead on to the next
/// @param away what days without a run take
public record CapacityRules(
        int recentDays,
        int weeksDays,
        int weekRuns,
        int weekSettles,
        int quarantineDays,
        int regressDays,
        int lastRuns,
        int restHours,
        int longMinutes,
        Steps steps,
        Away away) {

    /// @param percent of what led up to it that a run may reach
    /// @param everyDays days between one rise and the next
    /// @param holdEvery every so many of these spans hold
    /// @param often so many runs of the recent days that went as far show it, however they began
    /// @param oftenDays days between the first of them and the last
    /// @param leastMetres a run up to this always counts in full
    public record Steps(
            int percent, int everyDays, int holdEvery, int often, int oftenDays, int leastMetres) {}

    /// @param days more days away than this take of what was built up
    /// @param forGoodDays more days away than this take it for good
    /// @param percentAWeek each week away takes
    /// @param leastPercent no less is left than this
    /// @param backDays more days away than this ask for heel raises, and are a new beginning in the
    ///   walk-run table
    /// @param lostDays more days away than this leave nothing
    /// @param stage of the table, at most, after `backDays`
    /// @param tableDays from then on, and from the first run known, the table goes on for so many
    ///   days
    /// @param tableRuns and for so many days with a run
    public record Away(
            int days,
            int forGoodDays,
            int percentAWeek,
            int leastPercent,
            int backDays,
            int lostDays,
            int stage,
            int tableDays,
            int tableRuns) {

        private static final int WEEK = 7;

        /// What so many days away leave of what was built up, in percent.
        public int left(int gone) {
            if (gone <= days) return 100;
            if (gone > lostDays) return 0;
            int taken = percentAWeek * ((gone - days) / WEEK + 1);
            return Math.max(leastPercent, 100 - taken);
        }
    }
}
