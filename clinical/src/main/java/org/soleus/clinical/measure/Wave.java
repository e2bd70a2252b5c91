package org.soleus.clinical.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One time of asking in the course of a plan: its baseline, and some weeks after it.
///
/// Asked once. It stays open until the next one is due; then it is over, and nobody asks for it
/// again. Weeks from `clinical.md` 7.2; how long it stays open `R`.
///
/// @param week after the plan's first day; 0 is the baseline
/// @param mood whether the four questions on mood and worry belong to it
/// @param body whether those on the leg do
public record Wave(int week, boolean mood, boolean body) {

    /// Every wave, in order.
    public static final List<Wave> ALL =
            List.of(
                    new Wave(0, true, true),
                    new Wave(2, false, true),
                    new Wave(4, false, true),
                    new Wave(6, true, false),
                    new Wave(8, false, true),
                    new Wave(12, true, true),
                    new Wave(24, false, true),
                    new Wave(52, false, true));

    private static final int LAST_STAYS_OPEN_WEEKS = 4;
    private static final int ON_TIME_DAYS = 7;

    /// The wave of this week.
    public static Optional<Wave> of(int week) {
        return ALL.stream().filter(wave -> wave.week() == week).findFirst();
    }

    /// The day from which it is asked.
    public LocalDate due(LocalDate start) {
        return start.plusWeeks(week);
    }

    /// The first day on which it is asked no more.
    public LocalDate over(LocalDate start) {
        int at = ALL.indexOf(this);
        return at + 1 < ALL.size()
                ? ALL.get(at + 1).due(start)
                : due(start).plusWeeks(LAST_STAYS_OPEN_WEEKS);
    }

    /// Whether an answer of this day comes late; it counts all the same, and is told as late.
    public boolean isLate(LocalDate start, LocalDate day) {
        return !day.isBefore(due(start).plusDays(ON_TIME_DAYS));
    }

    /// The wave that is open on a day; empty where none is, or where it was answered or passed
    /// over.
    ///
    /// @param told weeks that were answered or passed over
    public static Optional<Wave> open(LocalDate start, LocalDate today, Set<Integer> told) {
        return ALL.stream()
                .filter(
                        wave ->
                                !today.isBefore(wave.due(start))
                                        && today.isBefore(wave.over(start)))
                .filter(wave -> !told.contains(wave.week()))
                .findFirst();
    }
}
