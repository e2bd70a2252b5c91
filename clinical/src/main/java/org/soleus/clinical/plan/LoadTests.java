package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.util.List;
import java.util.Optional;

/// Pain in five small tests of the sore leg; each may be left out, and is when another hurt.
///
/// @param walk walking
/// @param raiseStraight one heel raise with a straight knee
/// @param raiseBent one heel raise with a bent knee
/// @param stretchStraight the wall stretch with a straight knee
/// @param stretchBent the wall stretch with a bent knee
public record LoadTests(
        Optional<PainScore> walk,
        Optional<PainScore> raiseStraight,
        Optional<PainScore> raiseBent,
        Optional<PainScore> stretchStraight,
        Optional<PainScore> stretchBent) {

    /// No test done.
    public static final LoadTests NONE =
            new LoadTests(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /// Whether any rated test is worse than this score.
    public boolean anyWorseThan(PainScore score) {
        for (Optional<PainScore> test :
                List.of(walk, raiseStraight, raiseBent, stretchStraight, stretchBent)) {
            if (test.filter(pain -> pain.isWorseThan(score)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean straightRaiseIsWorse() {
        return isWorse(raiseStraight, raiseBent);
    }

    boolean bentRaiseIsWorse() {
        return isWorse(raiseBent, raiseStraight);
    }

    boolean straightStretchIsWorse() {
        return isWorse(stretchStraight, stretchBent);
    }

    boolean bentStretchIsWorse() {
        return isWorse(stretchBent, stretchStraight);
    }

    private static boolean isWorse(Optional<PainScore> one, Optional<PainScore> other) {
        return one.isPresent() && other.isPresent() && one.get().isWorseThan(other.get());
    }
}
