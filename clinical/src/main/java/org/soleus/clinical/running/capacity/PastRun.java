package org.soleus.clinical.running.capacity;

import java.time.Instant;
import java.time.LocalDate;

/// A run that was, with what it was for the calf and what was felt.
///
/// @param day the member's day on which it began
/// @param end when it ended
/// @param metres how far
/// @param seconds in motion
/// @param calfMetres by the set that decides
/// @param splits its kilometres and grades
/// @param felt what was felt of it
public record PastRun(
        LocalDate day,
        Instant end,
        int metres,
        int seconds,
        int calfMetres,
        Splits splits,
        Felt felt) {

    /// @throws IllegalArgumentException when a number is below zero
    public PastRun {
        if (metres < 0 || seconds < 0 || calfMetres < 0) {
            throw new IllegalArgumentException("a run of " + metres + " m in " + seconds + " s");
        }
    }

    /// With what had been told of its mornings by one of them.
    public PastRun asOf(LocalDate morning) {
        return new PastRun(
                day, end, metres, seconds, calfMetres, splits, felt.mornings(day, morning));
    }

    /// Calf-metres of a thousand metres; 1000 where it went nowhere.
    public int permille() {
        return metres == 0 ? 1000 : (int) (1000L * calfMetres / metres);
    }

    /// Metres a second; 0 where no time passed.
    public double speed() {
        return seconds == 0 ? 0 : (double) metres / seconds;
    }
}
