package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.Optional;

/// Which mornings were told as rest for what the week before them held: because it was full, or
/// because one ran too often. `R`.
///
/// It knows nothing of the walk-run table, nor of what hurt.
final class DaysOff {

    private final History history;
    private final CapacityRules rules;
    private final CapacityRules.Week week;

    DaysOff(History history, CapacityRules rules) {
        this.history = history;
        this.rules = rules;
        this.week = rules.week();
    }

    /// Whether the morning of a run was one of them.
    ///
    /// @param run its place, the first of its day and not the first of all
    /// @param back the place of the first run of the last beginning before it
    boolean isOff(int run, int back) {
        LocalDate day = history.runs().get(run).day();
        LocalDate since = history.runs().get(back).day();
        boolean next = history.runs().get(run - 1).day().equals(day.minusDays(1));
        SevenDays days = new Weeks(history, rules).before(day, since).morning();
        if (days.runDays() < rules.weekRuns() ? next : isOften(days)) return true;
        Pacing pacing = new Pacing(new UsualRuns(history, rules).newest(day.minusDays(1), back));
        return days.room(week.percent())
                .map(room -> 1000L * room / pacing.permille())
                .filter(left -> left < week.shortest() || (next && isLittle(left, pacing)))
                .isPresent();
    }

    private boolean isOften(SevenDays days) {
        return days.daysUntil(days.mostRunDays(week.mostRunDays())) > 0;
    }

    private boolean isLittle(long left, Pacing pacing) {
        Optional<Integer> usual = pacing.usualMetres();
        return usual.filter(far -> 100 * left < (long) week.leastPercent() * far).isPresent();
    }
}
