package org.soleus.clinical.running.load;

import java.util.Optional;

/// A week of session load: how hard each felt, times how long it took.
///
/// Source: `sRPE`. Standard deviation of the sample, over seven.
///
/// @param total arbitrary units
/// @param mean of a day, rest days included
/// @param deviation standard deviation of the days
public record WeekStrain(int total, double mean, double deviation) {

    private static final int DAYS = 7;

    /// Load of one session.
    ///
    /// @param rpe 0 (rest) to 10 (all there is), asked half an hour after
    /// @throws IllegalArgumentException when out of range
    public static int session(int rpe, int minutes) {
        if (rpe < 0 || rpe > 10 || minutes < 0) {
            throw new IllegalArgumentException("effort " + rpe + " for " + minutes + " minutes");
        }
        return rpe * minutes;
    }

    /// The week of these seven days.
    ///
    /// @throws IllegalArgumentException when there are not seven
    public static WeekStrain of(int... daily) {
        if (daily.length != DAYS) {
            throw new IllegalArgumentException("a week has seven days, got " + daily.length);
        }
        int total = 0;
        for (int day : daily) total += day;
        double mean = total / (double) DAYS;
        double squares = 0;
        for (int day : daily) squares += (day - mean) * (day - mean);
        return new WeekStrain(total, mean, Math.sqrt(squares / (DAYS - 1)));
    }

    /// How alike the days were: mean over deviation; empty when all are the same.
    public Optional<Double> monotony() {
        return deviation == 0 ? Optional.empty() : Optional.of(mean / deviation);
    }

    /// Total times monotony.
    public Optional<Double> strain() {
        return monotony().map(alike -> total * alike);
    }
}
