package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;

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
    record Told(LocalDate day, PainScore worst) {

        /// Whether it asks for nothing.
        public boolean isQuiet() {
            return worst.points() <= QUIET_MOST;
        }
    }

    /// All is quiet.
    ///
    /// @param next the first day on which the question comes again
    record Quiet(LocalDate next) implements Guarding {}

    /// It is asked again sooner.
    record Watch(LocalDate next, Because because) implements Guarding {}

    /// It has come back: the safety questions, and the phase that fits. Two quiet answers running
    /// end it.
    record Relapse(LocalDate next, Because because) implements Guarding {}

    /// What stands.
    ///
    /// @param since the day on which the guard began
    /// @param told the oldest first
    static Guarding of(LocalDate since, List<Told> told) {
        if (told.isEmpty()) return new Quiet(since.plusDays(EVERY_DAYS));
        Told last = told.getLast();
        LocalDate soon = last.day().plusDays(WATCH_DAYS);
        Optional<Because> back = back(told);
        if (back.isPresent()) return new Relapse(soon, back.get());
        return last.isQuiet()
                ? new Quiet(last.day().plusDays(EVERY_DAYS))
                : new Watch(soon, why("GUARD-WATCH", last, Optional.empty()));
    }

    /// Why it has come back: by the last answer, or by one since which no two running were quiet.
    private static Optional<Because> back(List<Told> told) {
        for (int at = told.size() - 1; at >= 0; at--) {
            Optional<Because> back = backBy(told.subList(0, at + 1));
            if (back.isPresent()) return back;
            if (at > 0 && told.get(at).isQuiet() && told.get(at - 1).isQuiet()) break;
        }
        return Optional.empty();
    }

    /// Why it has come back by the last of these answers.
    private static Optional<Because> backBy(List<Told> told) {
        Told last = told.getLast();
        Optional<Told> before = before(told);
        boolean again = !last.isQuiet() && before.filter(one -> !one.isQuiet()).isPresent();
        return last.worst().points() >= RELAPSE_AT || again
                ? Optional.of(why("GUARD-RELAPSE", last, before))
                : Optional.empty();
    }

    /// The answer before the last, where it lies near enough to say something.
    private static Optional<Told> before(List<Told> told) {
        if (told.size() < 2) return Optional.empty();
        Told before = told.get(told.size() - 2);
        LocalDate near = told.getLast().day().minusDays(2L * EVERY_DAYS);
        return Optional.of(before).filter(one -> !one.day().isBefore(near));
    }

    private static Because why(String rule, Told last, Optional<Told> before) {
        Sentence fact =
                before.filter(one -> !one.isQuiet())
                        .map(
                                one ->
                                        Sentence.of("plan.guard.twice")
                                                .with(last.worst())
                                                .with(one.worst()))
                        .orElseGet(() -> Sentence.of("plan.guard.once").with(last.worst()));
        return new Because(rule, fact.with(QUIET_MOST), "R");
    }
}
