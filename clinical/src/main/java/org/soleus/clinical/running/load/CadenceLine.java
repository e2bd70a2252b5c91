package org.soleus.clinical.running.load;

import java.util.Arrays;

/// The cadence that a person takes by choice at each speed, in steps a minute of both feet.
///
/// A straight line over speed. It is frozen before a run is scored: compared with itself, a change
/// of cadence would vanish. Source: slope from `Leacox`, level from `Mali`; `R`.
///
/// @param at27 steps a minute at 2.7 m/s
public record CadenceLine(double at27) {

    /// The line of everybody, until a person's own runs are known.
    public static final CadenceLine POPULATION = new CadenceLine(166);

    private static final double SLOPE = 8;
    private static final double LEVEL_SPEED = 2.7;
    private static final double LEAST = 140;
    private static final double MOST = 200;
    private static final int MOST_RUNS = 50;
    private static final int POPULATION_WEIGHT = 5;

    /// @throws IllegalArgumentException when nobody runs like that
    public CadenceLine {
        if (!(at27 >= 60 && at27 <= 240)) {
            throw new IllegalArgumentException("cadence at 2.7 m/s must be 60 to 240: " + at27);
        }
    }

    /// Steps a minute at a speed in m/s.
    public double at(double speed) {
        return Math.clamp(at27 + SLOPE * (speed - LEVEL_SPEED), LEAST, MOST);
    }

    /// What one run says of the line's level: its cadence, brought to 2.7 m/s.
    public static double levelOf(double cadence, double speed) {
        return cadence - SLOPE * (speed - LEVEL_SPEED);
    }

    /// A person's own line: the median level of the newest fifty earlier runs with cadence, drawn
    /// towards everybody's while they are few.
    ///
    /// @param levels of the runs before the one to be scored, oldest first
    public static CadenceLine of(double... levels) {
        if (levels.length == 0) return POPULATION;
        int n = Math.min(MOST_RUNS, levels.length);
        double[] newest = Arrays.copyOfRange(levels, levels.length - n, levels.length);
        Arrays.sort(newest);
        double median = (newest[(n - 1) / 2] + newest[n / 2]) / 2;
        double pulled = POPULATION_WEIGHT * POPULATION.at27;
        return new CadenceLine((n * median + pulled) / (n + POPULATION_WEIGHT));
    }
}
