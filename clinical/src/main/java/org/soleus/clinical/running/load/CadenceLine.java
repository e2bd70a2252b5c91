package org.soleus.clinical.running.load;

import java.util.Arrays;
import java.util.OptionalDouble;

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

    private static final double SLOWEST = 1.39;
    private static final double FASTEST = 5.56;

    /// @throws IllegalArgumentException when nobody runs like that
    public CadenceLine {
        if (!isSome(at27)) {
            throw new IllegalArgumentException("cadence at 2.7 m/s must be 60 to 240: " + at27);
        }
    }

    private static boolean isSome(double level) {
        return level >= 60 && level <= 240;
    }

    /// Steps a minute at a speed in m/s.
    public double at(double speed) {
        return Math.clamp(at27 + SLOPE * (speed - LEVEL_SPEED), LEAST, MOST);
    }

    /// What one run says of the line's level: its cadence, brought to 2.7 m/s. At a speed that the
    /// line does not know, 1.39 to 5.56 m/s, it says nothing: the distance or the time is off.
    public static OptionalDouble levelOf(double cadence, double speed) {
        double level = cadence - SLOPE * (speed - LEVEL_SPEED);
        boolean known = speed >= SLOWEST && speed <= FASTEST && isSome(level);
        return known ? OptionalDouble.of(level) : OptionalDouble.empty();
    }

    /// A person's own line: the median level of the newest fifty earlier runs with cadence, drawn
    /// towards everybody's while they are few.
    ///
    /// @param told levels of the runs before the one to be scored, oldest first; what nobody has is
    ///   left out
    public static CadenceLine of(double... told) {
        double[] levels = Arrays.stream(told).filter(CadenceLine::isSome).toArray();
        if (levels.length == 0) return POPULATION;
        int n = Math.min(MOST_RUNS, levels.length);
        double[] newest = Arrays.copyOfRange(levels, levels.length - n, levels.length);
        Arrays.sort(newest);
        double median = (newest[(n - 1) / 2] + newest[n / 2]) / 2;
        double pulled = POPULATION_WEIGHT * POPULATION.at27;
        return new CadenceLine((n * median + pulled) / (n + POPULATION_WEIGHT));
    }
}
