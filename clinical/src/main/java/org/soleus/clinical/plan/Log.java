package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is known of a member's sessions and mornings, in order of date.
///
/// @param sessions the reports, oldest first
/// @param mornings the morning answers, oldest first
/// @param baselinePain morning pain of the intake
/// @param baselineStiffness morning stiffness of the intake, in minutes
/// @param clearedOn the day a clinician last opened the plan again; steps back up to and including
///   that day no longer count towards a lock
/// @param waits whether a clinician has still to look, at steps back or at a closed plan: nothing
///   is added meanwhile, however long that takes
public record Log(
        List<SessionReport> sessions,
        List<MorningAnswer> mornings,
        Optional<PainScore> baselinePain,
        Optional<Integer> baselineStiffness,
        Optional<LocalDate> clearedOn,
        boolean waits) {

    public Log {
        sessions = byDate(sessions, Comparator.comparing(SessionReport::date));
        mornings = byDate(mornings, Comparator.comparing(MorningAnswer::date));
    }

    /// A log for which no clinician has to look at anything.
    public Log(
            List<SessionReport> sessions,
            List<MorningAnswer> mornings,
            Optional<PainScore> baselinePain,
            Optional<Integer> baselineStiffness,
            Optional<LocalDate> clearedOn) {
        this(sessions, mornings, baselinePain, baselineStiffness, clearedOn, false);
    }

    private static <T> List<T> byDate(List<T> list, Comparator<T> order) {
        if (isInOrder(list, order)) return List.copyOf(list);
        List<T> sorted = new ArrayList<>(list);
        sorted.sort(order);
        return List.copyOf(sorted);
    }

    private static <T> boolean isInOrder(List<T> list, Comparator<T> order) {
        for (int at = 1; at < list.size(); at++) {
            if (order.compare(list.get(at - 1), list.get(at)) > 0) return false;
        }
        return true;
    }

    /// What was known when each day with a session was decided: sessions up to it, mornings up to
    /// the next.
    public List<Log> days() {
        List<Log> days = new ArrayList<>();
        int told = 0;
        for (int at = 0; at < sessions.size(); at++) {
            LocalDate day = sessions.get(at).date();
            boolean more = at + 1 < sessions.size() && sessions.get(at + 1).date().equals(day);
            if (more) continue;
            while (told < mornings.size() && !mornings.get(told).date().isAfter(day.plusDays(1))) {
                told++;
            }
            days.add(
                    new Log(
                            sessions.subList(0, at + 1),
                            mornings.subList(0, told),
                            baselinePain,
                            baselineStiffness,
                            clearedOn.filter(cleared -> !cleared.isAfter(day))));
        }
        return days;
    }

    /// The day of the last session.
    public Optional<LocalDate> lastDay() {
        return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getLast().date());
    }

    /// The usual morning pain before a day: the middle of the week before, or the intake's.
    public Optional<PainScore> usualMorning(LocalDate day, DoseRules rules) {
        return new Mornings(this, rules).usualPain(day);
    }

    /// Whether morning stiffness was up on this day and on the one known before it.
    public boolean isStiffer(LocalDate day, DoseRules rules) {
        return new Mornings(this, rules).stiffnessIsUp(day);
    }
}
