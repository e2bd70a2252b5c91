package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a session may move to another day of its week.
///
/// Strength days lie 48 hours apart and runs never on two days running, wherever they are moved.
/// Nothing is caught up: what has passed stays as it was. Sources: `Laur` for strength, `MayoRun`
/// for runs; the rest is our own rule, for clinical sign-off.
public sealed interface Moving {

    /// It may.
    record Allowed(Moved moved) implements Moving {}

    /// It may not, and why.
    record Refused(Because because) implements Moving {}

    /// Whether a session may move so.
    ///
    /// @param today the member's day
    /// @param done days on which a session of that sort was really done
    static Moving of(
            Program program,
            Arranged arranged,
            LocalDate today,
            Collection<LocalDate> done,
            Moved asked) {
        return Stream.of(
                        unplanned(program, today, done, asked),
                        past(today, asked),
                        elsewhere(program, asked),
                        paused(arranged, asked),
                        tooNear(program, today, done, asked))
                .flatMap(Optional::stream)
                .findFirst()
                .<Moving>map(Refused::new)
                .orElseGet(() -> new Allowed(asked));
    }

    /// Whether it stays on its new day once the week is drawn around it.
    ///
    /// @param drawn the program with the session moved
    static Moving standing(Program drawn, Moved moved) {
        Optional<PlanDay> day = drawn.find(moved.to());
        if (day.filter(one -> one.holdsLike(moved.kind())).isPresent()) return new Allowed(moved);
        return new Refused(
                day.flatMap(one -> one.leftOut().stream().findFirst())
                        .orElse(own("MOVE-GONE", Sentence.of("plan.move.none-there"))));
    }

    private static Optional<Because> unplanned(
            Program program, LocalDate today, Collection<LocalDate> done, Moved asked) {
        boolean planned =
                !asked.from().isBefore(today)
                        && !done.contains(asked.from())
                        && program.find(asked.from()).filter(day -> holds(day, asked)).isPresent();
        return planned && !asked.from().equals(asked.to())
                ? Optional.empty()
                : Optional.of(own("MOVE-NONE", Sentence.of("plan.move.nothing")));
    }

    private static Optional<Because> past(LocalDate today, Moved asked) {
        return asked.to().isBefore(today)
                ? Optional.of(own("MOVE-PAST", Sentence.of("plan.move.passed")))
                : Optional.empty();
    }

    private static Optional<Because> elsewhere(Program program, Moved asked) {
        Optional<PlanDay> from = program.find(asked.from());
        Optional<PlanDay> to = program.find(asked.to());
        boolean same =
                from.isPresent()
                        && to.isPresent()
                        && from.get().week() == to.get().week()
                        && from.get().phase() == to.get().phase();
        return same
                ? Optional.empty()
                : Optional.of(own("MOVE-WEEK", Sentence.of("plan.move.week")));
    }

    private static Optional<Because> paused(Arranged arranged, Moved asked) {
        return arranged.pause(asked.to())
                .map(_ -> own("MOVE-PAUSE", Sentence.of("plan.move.waits")));
    }

    private static Optional<Because> tooNear(
            Program program, LocalDate today, Collection<LocalDate> done, Moved asked) {
        for (int apart = -1; apart <= 1; apart++) {
            LocalDate day = asked.to().plusDays(apart);
            boolean planned =
                    !day.isBefore(today)
                            && !day.equals(asked.from())
                            && program.find(day).filter(one -> holds(one, asked)).isPresent();
            if (planned || done.contains(day)) return Optional.of(near(asked, day.getDayOfWeek()));
        }
        return Optional.empty();
    }

    private static Because near(Moved asked, DayOfWeek day) {
        return asked.kind().isRun()
                ? new Because(
                        "RTR-EVERY-OTHER", Sentence.of("plan.move.run-near").with(day), "MayoRun")
                : new Because("PLAN-48H", Sentence.of("plan.move.strength-near").with(day), "Laur");
    }

    private static boolean holds(PlanDay day, Moved asked) {
        return day.sessions().stream().anyMatch(session -> asked.isLike(session.kind()));
    }

    private static Because own(String rule, Sentence fact) {
        return new Because(rule, fact, "R");
    }
}
