package org.soleus.clinical.outcome;

import java.time.Instant;

/// One pain answer at its moment, on the scale that outcomes are reckoned on.
///
/// @param at when it was given
/// @param value 0 (none) to 100 (worst imaginable); a score of 0 to 10 counts ten times
public record PainReading(Instant at, int value) {

    /// The worst that can be answered.
    static final int WORST = 100;

    private static final int OF_TEN = 10;

    /// @throws IllegalArgumentException when `value` lies outside 0 to 100
    public PainReading {
        if (value < 0 || value > WORST) {
            throw new IllegalArgumentException("pain must be 0 to 100, was " + value);
        }
    }

    /// An answer on the scale of 0 to 10.
    ///
    /// @throws IllegalArgumentException when `points` lies outside 0 to 10
    public static PainReading ofTen(Instant at, int points) {
        return new PainReading(at, Math.multiplyExact(points, OF_TEN));
    }
}
