package org.soleus.clinical.running.next;

import org.soleus.clinical.running.capacity.CapacityRules;

import java.util.List;

/// The numbers of the next run; owned by clinicians in content.
///
/// @param capacity the spans of what is remembered
/// @param growth how fast distance and week may grow
/// @param rest how long to rest, and when
/// @param hills ceilings of grade, whole percent
/// @param steps of what is shown
/// @param table the walk-run table, stages 1 to 12
public record RunRules(
        CapacityRules capacity,
        Growth growth,
        Rest rest,
        Hills hills,
        Steps steps,
        List<Stage> table) {

    /// @throws IllegalArgumentException when the stages are not numbered 1, 2, 3...
    public RunRules {
        for (int at = 0; at < table.size(); at++) {
            if (table.get(at).number() != at + 1) {
                throw new IllegalArgumentException("walk-run stages are numbered from 1");
            }
        }
        if (table.isEmpty()) throw new IllegalArgumentException("there is no walk-run table");
        table = List.copyOf(table);
    }

    /// The stage with this number, or the nearest there is.
    public Stage stage(int number) {
        return table.get(Math.clamp(number, 1, table.size()) - 1);
    }

    /// @param percent of the longest run to go by that a run may reach
    /// @param weekPercent of the fullest week that a week may reach
    /// @param regressPercent of the least that a run after a step back may reach
    /// @param heelRaisePercent below this nothing grows
    /// @param pacePermille of the fastest kilometres that pace may reach
    /// @param paceSharePercent of a distance that a run must have gone to say how fast it may be
    public record Growth(
            int percent,
            int weekPercent,
            int regressPercent,
            int heelRaisePercent,
            int pacePermille,
            int paceSharePercent) {}

    /// @param hours after a step back, and after a large jump
    /// @param reviewDays days in which steps back are counted
    /// @param reviewAt steps back that rest until a clinician looks
    /// @param seenAt steps back that ask to be seen
    /// @param everyOtherUpTo the last stage that is run every other day
    /// @param mostRunDays in seven days, for who has not run on more of them
    /// @param evening a rest that would end at this hour or later ends the next morning
    /// @param saysDays a last run further back than this says nothing of the leg today
    public record Rest(
            int hours,
            int reviewDays,
            int reviewAt,
            int seenAt,
            int everyOtherUpTo,
            int mostRunDays,
            int evening,
            int saysDays) {}

    /// @param least after a step back, with a weak calf, and in the table
    /// @param stage11 in the stage after that
    /// @param start where nothing steeper was borne
    /// @param withoutGate while hills and speed are not opened
    /// @param most ever
    public record Hills(int least, int stage11, int start, int withoutGate, int most) {}

    /// @param shortest a run shorter than this is none, in metres
    /// @param leastOfUsualPercent where a week leaves less than this of the usual run, it is full
    /// @param fine below `coarseFrom` distances are shown in steps of this, in metres
    /// @param coarse from there in steps of this
    /// @param coarseFrom in metres
    /// @param paceSeconds pace is shown in steps of this
    public record Steps(
            int shortest,
            int leastOfUsualPercent,
            int fine,
            int coarse,
            int coarseFrom,
            int paceSeconds) {

        /// A distance as it is shown: down, and never up.
        int shown(int metres) {
            int step = metres < coarseFrom ? fine : coarse;
            return metres / step * step;
        }
    }
}
