package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the member reports of one session. An answer not given stays empty, and never adds load.
///
/// @param date the member's day of the session
/// @param prescribed the exercises it speaks of, at the dose that was asked for
/// @param run the walk-run stage that was asked for, where it was a run; its warm-up stands in
///   `prescribed`
/// @param pain before, during and right after
/// @param effort how much was done, and how hard it was
/// @param signs limping and warning signs
public record SessionReport(
        LocalDate date,
        List<Prescription> prescribed,
        Optional<RunStage> run,
        Pain pain,
        Effort effort,
        Signs signs) {

    /// @param before before the session
    /// @param during the worst during it
    /// @param after right after it
    public record Pain(
            Optional<PainScore> before, Optional<PainScore> during, Optional<PainScore> after) {}

    /// @param donePercent how much of what was asked for was done, 0 to 100
    /// @param rpe effort, 0 (none) to 10 (all there is)
    /// @param formPercent quality of form where a camera saw it, 0 to 100; missing, it neither
    ///   holds nor advances
    public record Effort(
            Optional<Integer> donePercent, Optional<Integer> rpe, Optional<Integer> formPercent) {

        /// Done all, most, half, less: the four words of a report by hand, in percent.
        public static final List<Integer> BY_HAND = List.of(100, 85, 50, 25);

        /// @throws IllegalArgumentException when out of range
        public Effort {
            within("done", donePercent, 100);
            within("effort", rpe, 10);
            within("form", formPercent, 100);
        }

        private static void within(String what, Optional<Integer> value, int most) {
            if (value.filter(number -> number < 0 || number > most).isPresent()) {
                throw new IllegalArgumentException(
                        what + " must be 0 to " + most + ", was " + value.get());
            }
        }
    }

    /// @param limp whether the member limped during or after; empty is not asked
    /// @param flags warning signs noticed, in words: `pop`, `swelling`...; empty is not asked, an
    ///   empty list is asked and none
    public record Signs(Optional<Boolean> limp, Optional<List<String>> flags) {

        public Signs {
            flags = flags.map(List::copyOf);
        }
    }

    public SessionReport {
        prescribed = List.copyOf(prescribed);
    }

    /// A session without a run.
    public SessionReport(
            LocalDate date, List<Prescription> prescribed, Pain pain, Effort effort, Signs signs) {
        this(date, prescribed, Optional.empty(), pain, effort, signs);
    }
}
