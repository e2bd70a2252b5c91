package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.PainScore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was felt of a run: during and after it, and on the two mornings that follow.
///
/// An answer not given stays empty; it never adds load.
///
/// @param during the worst during the run
/// @param after right after it
/// @param morning first steps of the next morning
/// @param secondMorning first steps of the morning after that
/// @param usual the usual morning pain before the run
/// @param limp whether the member limped
/// @param stiffnessUp whether morning stiffness was up on two mornings running
/// @param rpe effort, 0 to 10
/// @param donePercent how much of what was planned was run
/// @param signs warning signs, in words; empty is not asked, an empty list is asked and none
public record Felt(
        Optional<PainScore> during,
        Optional<PainScore> after,
        Optional<PainScore> morning,
        Optional<PainScore> secondMorning,
        Optional<PainScore> usual,
        Optional<Boolean> limp,
        Optional<Boolean> stiffnessUp,
        Optional<Integer> rpe,
        Optional<Integer> donePercent,
        Optional<List<String>> signs) {

    /// Nothing was answered.
    public static final Felt NOTHING =
            new Felt(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// @throws IllegalArgumentException when effort or share lies out of range
    public Felt {
        within("effort", rpe, 10);
        within("done", donePercent, 1000);
        signs = signs.map(List::copyOf);
    }

    private static void within(String what, Optional<Integer> value, int most) {
        if (value.filter(number -> number < 0 || number > most).isPresent()) {
            throw new IllegalArgumentException(
                    what + " must be 0 to " + most + ", was " + value.get());
        }
    }

    /// Without the mornings that come after one.
    ///
    /// @param day of the run
    Felt mornings(LocalDate day, LocalDate last) {
        boolean first = !day.plusDays(1).isAfter(last);
        boolean second = !day.plusDays(2).isAfter(last);
        return new Felt(
                during,
                after,
                first ? morning : Optional.empty(),
                second ? secondMorning : Optional.empty(),
                usual,
                limp,
                second ? stiffnessUp : Optional.empty(),
                rpe,
                donePercent,
                signs);
    }

    /// Points of the worse of both mornings above the usual; empty where either is not known.
    public Optional<Integer> rise() {
        Optional<PainScore> worst = worse(morning, secondMorning);
        return worst.flatMap(pain -> usual.map(known -> pain.points() - known.points()));
    }

    /// Whether anything was complained of: pain, limping, a warning sign.
    public boolean hasComplaint() {
        return isPain(during)
                || isPain(after)
                || rise().filter(up -> up > 0).isPresent()
                || limp.orElse(false)
                || stiffnessUp.orElse(false)
                || signs.filter(all -> !all.isEmpty()).isPresent();
    }

    private static boolean isPain(Optional<PainScore> pain) {
        return pain.filter(score -> score.isWorseThan(PainScore.NONE)).isPresent();
    }

    private static Optional<PainScore> worse(Optional<PainScore> one, Optional<PainScore> other) {
        if (one.isEmpty() || other.isEmpty()) return one.isEmpty() ? other : one;
        return one.get().isWorseThan(other.get()) ? one : other;
    }
}
