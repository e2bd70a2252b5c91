package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The year after a plan that ended well: one question now and then, and what the answers ask for.
///
/// Near to no burden: a question every two weeks, never twice, and an answer that is left open
/// costs nothing. Every number here is our own, for clinical sign-off. `R`.
public sealed interface Guarding {

    /// Months that it lasts, counted from the review.
    int MONTHS = 9;

    /// Days between two questions while all is quiet.
    int EVERY_DAYS = 14;

    /// Days to the next question after one that was not quiet.
    int WATCH_DAYS = 7;

    /// Most pain of a week that is quiet.
    int QUIET_MOST = 2;

    /// Pain of a week that is a relapse at once.
    int RELAPSE_AT = 5;

    /// Strength days in a week of that year.
    int STRENGTH_DAYS = 2;

    /// The worst pain of a week, as told.
    record Told(LocalDate day, PainScore worst) {}

    /// All is quiet.
    ///
    /// @param next the first day on which the question comes again
    record Quiet(LocalDate next) implements Guarding {}

    /// It is asked again sooner.
    record Watch(LocalDate next, Because because) implements Guarding {}

    /// It has come back: the safety questions, and the phase that fits.
    record Relapse(Because because) implements Guarding {}

    /// What stands.
    ///
    /// @param since the day on which the guard began
    /// @param told the oldest first
    static Guarding of(LocalDate since, List<Told> told) {
        if (told.isEmpty()) return new Quiet(since.plusDays(EVERY_DAYS));
        Told last = told.getLast();
        if (isQuiet(last)) return new Quiet(last.day().plusDays(EVERY_DAYS));
        Optional<Told> before = before(told);
        if (last.worst().points() >= RELAPSE_AT
                || before.filter(one -> !isQuiet(one)).isPresent()) {
            return new Relapse(why("GUARD-RELAPSE", last, before));
        }
        return new Watch(
                last.day().plusDays(WATCH_DAYS), why("GUARD-WATCH", last, Optional.empty()));
    }

    /// The answer before the last, where it lies near enough to say something.
    private static Optional<Told> before(List<Told> told) {
        if (told.size() < 2) return Optional.empty();
        Told before = told.get(told.size() - 2);
        LocalDate near = told.getLast().day().minusDays(2L * EVERY_DAYS);
        return Optional.of(before).filter(one -> !one.day().isBefore(near));
    }

    private static boolean isQuiet(Told told) {
        return told.worst().points() <= QUIET_MOST;
    }

    private static Because why(String rule, Told last, Optional<Told> before) {
        String fact = "Your calf's worst of the last week was " + last.worst().points();
        String earlier =
                before.filter(one -> !isQuiet(one))
                        .map(one -> ", and " + one.worst().points() + " the time before")
                        .orElse("");
        return new Because(rule, fact + earlier + "; up to " + QUIET_MOST + " is quiet", "R");
    }
}
