package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Reads the sessions of a log by day and by exercise.
final class Days {

    private Days() {}

    static List<LocalDate> all(Log log) {
        TreeSet<LocalDate> days = new TreeSet<>();
        log.sessions().forEach(report -> days.add(report.date()));
        return List.copyOf(days);
    }

    static List<SessionReport> on(Log log, LocalDate day) {
        List<SessionReport> found = new ArrayList<>();
        for (SessionReport report : log.sessions()) {
            if (report.date().equals(day)) {
                found.add(report);
            }
        }
        return found;
    }

    static List<SessionReport> with(Log log, String exercise, LocalDate day) {
        List<SessionReport> found = new ArrayList<>();
        for (SessionReport report : on(log, day)) {
            if (asksFor(report, exercise)) {
                found.add(report);
            }
        }
        return found;
    }

    /// The exercises of a day, in plan order, each once.
    static List<Prescription> prescribed(Log log, LocalDate day) {
        List<Prescription> found = new ArrayList<>();
        for (SessionReport report : on(log, day)) {
            for (Prescription prescription : report.prescribed()) {
                if (found.stream().noneMatch(prescription::isSameDoseAs)) {
                    found.add(prescription);
                }
            }
        }
        return found;
    }

    /// The last day before this one that held a session.
    static Optional<LocalDate> lastBefore(Log log, LocalDate day) {
        Optional<LocalDate> last = Optional.empty();
        for (SessionReport report : log.sessions()) {
            if (report.date().isBefore(day)) {
                last = Optional.of(report.date());
            }
        }
        return last;
    }

    /// The last day before this one that held the exercise.
    static Optional<LocalDate> lastBefore(Log log, Prescription now, LocalDate day) {
        Optional<LocalDate> last = Optional.empty();
        for (SessionReport report : log.sessions()) {
            if (report.date().isBefore(day) && asksFor(report, now.exercise())) {
                last = Optional.of(report.date());
            }
        }
        return last;
    }

    static int countAtDose(Log log, Prescription now) {
        int count = 0;
        for (SessionReport report : log.sessions()) {
            count += report.prescribed().stream().anyMatch(now::isSameDoseAs) ? 1 : 0;
        }
        return count;
    }

    /// What a report over the limit speaks of: the exercises that load the leg, or all where none
    /// does; of a run nothing, because the walk-run table moves by itself.
    static List<Prescription> atFault(SessionReport report, Ladder ladder) {
        if (report.run().isPresent()) {
            return List.of();
        }
        List<Prescription> loading = new ArrayList<>();
        for (Prescription prescription : report.prescribed()) {
            if (ladder.find(prescription.exercise()).filter(Rung::loads).isPresent()) {
                loading.add(prescription);
            }
        }
        return loading.isEmpty() ? known(report.prescribed(), ladder) : loading;
    }

    /// What was retired since takes no step back: it is no longer in the plan.
    private static List<Prescription> known(List<Prescription> prescribed, Ladder ladder) {
        return prescribed.stream().filter(one -> ladder.find(one.exercise()).isPresent()).toList();
    }

    private static boolean asksFor(SessionReport report, String exercise) {
        for (Prescription prescription : report.prescribed()) {
            if (prescription.exercise().equals(exercise)) {
                return true;
            }
        }
        return false;
    }
}
