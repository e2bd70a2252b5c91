package org.soleus.clinical.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One sitting of a self-test, as the member told it.
///
/// @param test which
/// @param day her day
/// @param at when it was told
/// @param scores by leg; a test of both legs at once has its number under [Leg#BOTH]
public record Attempt(SelfTest test, LocalDate day, Instant at, Map<Leg, Score> scores) {

    /// A leg, or both at once.
    public enum Leg {
        LEFT,
        RIGHT,
        BOTH;

        /// The leg of a side.
        public static Leg of(Side side) {
            return side == Side.LEFT ? LEFT : RIGHT;
        }
    }

    /// What one leg did.
    ///
    /// @param value in the test's unit, at least 0
    /// @param ended why it ended
    /// @param pain the worst during it; empty when it was not told
    public record Score(int value, Ended ended, Optional<PainScore> pain) {

        /// Whether it ended because the leg could no more, and so says what the leg can.
        public boolean counts() {
            return ended == Ended.DONE;
        }
    }

    /// Why a test ended.
    public enum Ended {
        /// No more could be done well, or the time was over.
        DONE,
        /// It hurt above the limit.
        PAIN,
        /// A warning sign stopped it: the safety questions come first.
        SIGN,
        /// Something else stopped it, not the leg.
        OTHER
    }

    /// @throws IllegalArgumentException without a score, or with one that the test does not take
    public Attempt {
        if (scores.isEmpty()) throw new IllegalArgumentException("no leg was tested");
        for (Map.Entry<Leg, Score> one : scores.entrySet()) {
            int value = one.getValue().value();
            boolean fits = value >= 0 && value <= test.most();
            if (!fits || test.oneLeg() == (one.getKey() == Leg.BOTH)) {
                throw new IllegalArgumentException(
                        test.id() + " of " + one.getKey() + " was " + value);
            }
        }
        scores = Map.copyOf(scores);
    }

    /// What a leg did; empty when it was not tested.
    public Optional<Score> of(Leg leg) {
        return Optional.ofNullable(scores.get(leg));
    }

    /// Whether a warning sign stopped it.
    public boolean hasSign() {
        return scores.values().stream().anyMatch(score -> score.ended() == Ended.SIGN);
    }

    /// The worst pain of it; empty where none was told.
    public Optional<PainScore> worst() {
        return scores.values().stream()
                .flatMap(score -> score.pain().stream())
                .max(PainScore::compareTo);
    }

    /// The number of a leg, where it says what the leg can.
    public Optional<Integer> counted(Leg leg) {
        return of(leg).filter(Score::counts).map(Score::value);
    }
}
