package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What comes before anything else that a member does with her leg today: before a session, a run,
/// and a check.
///
/// The whole safety screen comes first where something asked for it since it was last taken, and
/// after long days away; then, after those, the answers that her plan was made from. In the year
/// after a plan that ended well nothing is missed, so days away ask for nothing. Source: `R`.
public sealed interface First {

    /// The whole safety screen.
    ///
    /// @param because why; never empty
    record Screen(List<Because> because) implements First {

        public Screen {
            because = List.copyOf(because);
        }
    }

    /// Her answers: do they still hold?
    record Answers(Because because) implements First {}

    /// Nothing: what her plan holds may be done.
    record Nothing() implements First {}

    /// What is known on a day.
    ///
    /// @param today the member's day
    /// @param asked why the screen was asked for since it was last taken; empty where nothing did
    /// @param missed what days away do
    /// @param guarded whether she is in the year after a plan that ended well
    /// @param screened the day on which the screen was last taken; empty before the first
    /// @param confirmed the day on which her answers were last confirmed; empty before the first
    record Known(
            LocalDate today,
            List<Because> asked,
            MissedDays missed,
            boolean guarded,
            Optional<LocalDate> screened,
            Optional<LocalDate> confirmed) {

        public Known {
            asked = List.copyOf(asked);
        }
    }

    /// What comes first. What was screened or confirmed stands for as many days as may pass without
    /// a session at no cost.
    static First of(Known known, DoseRules rules) {
        if (!known.asked().isEmpty()) return new Screen(known.asked());
        if (known.guarded() || !known.missed().reassesses()) return new Nothing();
        LocalDate oldest = known.today().minusDays(rules.stepBackAfterDays());
        if (!isSince(known.screened(), oldest))
            return new Screen(List.of(known.missed().because()));
        return isSince(known.confirmed(), oldest)
                ? new Nothing()
                : new Answers(known.missed().because());
    }

    private static boolean isSince(Optional<LocalDate> day, LocalDate oldest) {
        return day.filter(one -> !one.isBefore(oldest)).isPresent();
    }

    /// Whether nothing does.
    default boolean isNothing() {
        return this instanceof Nothing;
    }
}
