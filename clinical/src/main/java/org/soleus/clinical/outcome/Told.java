package org.soleus.clinical.outcome;

import java.util.Optional;

/// An estimate with its interval, and of how many; handed out in company only, by a [Figure].
///
/// @param members how many were estimated from
/// @param amount empty where there is nothing to estimate from
public record Told(int members, Optional<Amount> amount) {

    /// In the unit of the estimator.
    ///
    /// @param value the estimate
    /// @param low where its 95 % interval begins
    /// @param high where it ends
    public record Amount(double value, double low, double high) {}

    /// An estimate without an interval, as of one member, is none.
    static Told of(int members, double value, Interval interval) {
        return new Told(
                members,
                isKnown(value) && isKnown(interval.low()) && isKnown(interval.high())
                        ? Optional.of(new Amount(value, interval.low(), interval.high()))
                        : Optional.empty());
    }

    private static boolean isKnown(double value) {
        return !Double.isNaN(value);
    }
}
