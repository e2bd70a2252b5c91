package org.soleus.clinical.running.capacity;

import java.util.List;

/// The spans of what is remembered; owned by clinicians in content.
///
/// @param recentDays days in which runs show what the calf bears
/// @param weeksDays days in which the fullest week is looked for
/// @param weekRuns days with a run that a week needs before one may run two days in a row
/// @param weekSettles days after its last that a week waits until it says so
/// @param quarantineDays quiet days before a jump counts as borne
/// @param regressDays days after a week in which a step back takes it out
/// @param lastRuns tolerated runs that make the usual one
/// @param restHours after a step back, and after a large jump
/// @param longMinutes a jump that took longer than this is large, however far it went
/// @param week what a week allows
/// @param steps how far one run may lead on to the next
/// @param away what days without a run take
/// @param table the walk-run table, from its first stage
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
        Week week,
        Steps steps,
        Away away,
        List<Row> table) {

    /// @throws IllegalArgumentException when there is no walk-run table
    public CapacityRules {
        if (table.isEmpty()) throw new IllegalArgumentException("there is no walk-run table");
        table = List.copyOf(table);
    }

    /// A stage of the walk-run table.
    ///
    /// @param metres about how far
    /// @param runMetres about how far of it is run, not walked
    public record Row(int metres, int runMetres) {}

    /// A stage, counted from 1.
    Row row(int stage) {
        return table.get(stage - 1);
    }

    /// The stage after weeks away: never further than was told on the day before, walking and all,
    /// so that no day of rest buys distance. The first is the least that is told.
    ///
    /// @param left metres
    public int stageWithin(int left) {
        int stage = Math.min(away.stage(), table.size());
        while (stage > 1 && row(stage).metres() > left) stage--;
        return stage;
    }

    /// What a week allows before a day is told as rest.
    ///
    /// @param percent of the fullest week that it may reach
    /// @param mostRunDays in seven days, for who has not run on more of them
    /// @param shortest a run shorter than this is none, in metres
    /// @param leastPercent where a week leaves less than this of the usual run, it is full
    public record Week(int percent, int mostRunDays, int shortest, int leastPercent) {}

    /// @param percent of what led up to it that a run may reach
    /// @param everyDays days between one rise and the next
    /// @param holdEvery every so many of these spans hold
    /// @param often so many runs of the recent days that went as far show it, however they began
    /// @param oftenDays days between the first of them and the last
    /// @param leastMetres a run up to this always counts in full
    /// @param jumpPercent of what came before a jump that a run in the week after it may reach
    /// @param leapPercent the same after a large one
    /// @param overPercent of what was told; a run further than that was not told
    /// @param opensIn after the week of a jump one part in so many opens a day
    public record Steps(
            int percent,
            int everyDays,
            int holdEvery,
            int often,
            int oftenDays,
            int leastMetres,
            int jumpPercent,
            int leapPercent,
            int overPercent,
            int opensIn) {

        /// Whether a run went further than what was told, by more than runs differ.
        public boolean isOver(int metres, int told) {
            return 100L * metres > (long) overPercent * told;
        }
    }

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
    /// @param tableRuns and for so many runs as told
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
