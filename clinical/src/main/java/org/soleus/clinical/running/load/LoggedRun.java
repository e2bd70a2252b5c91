package org.soleus.clinical.running.load;

import java.time.LocalDate;

/// A run as the days need it.
///
/// @param day the member's day on which it began
/// @param metres how far
/// @param seconds how long, in motion
/// @param calfMetres what it was for one calf, by the set that decides
/// @param confirmed whether the member said that this was a run, however short or odd
public record LoggedRun(LocalDate day, int metres, int seconds, int calfMetres, boolean confirmed) {

    private static final int SHORTEST = 400;
    private static final int FASTEST = 150;
    private static final int SLOWEST = 900;

    /// @throws IllegalArgumentException when a number is below zero
    public LoggedRun {
        if (metres < 0 || seconds < 0 || calfMetres < 0) {
            throw new IllegalArgumentException("a run of " + metres + " m in " + seconds + " s");
        }
    }

    /// Whether it counts: at least 400 m at 2:30 to 15:00 a kilometre, or confirmed.
    public boolean counts() {
        return (metres >= SHORTEST && isRunning(metres, seconds)) || confirmed;
    }

    /// Whether somebody can have run so: at 2:30 to 15:00 a kilometre.
    public static boolean isRunning(int metres, int seconds) {
        long pace = 1000L * seconds;
        return metres > 0 && pace >= (long) FASTEST * metres && pace <= (long) SLOWEST * metres;
    }
}
