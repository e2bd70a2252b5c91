package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Sport;

/// What the file says of running and walking, for the stretches whose cadence is not known.
///
/// Slow running and fast walking overlap; within the overlap a stretch counts as both, in shares.
/// With cadence known, cadence decides. Sources: `HMS2023` for cadence; `R`.
public enum Gait {
    /// The file says run.
    RUN(1.6, 2.0),
    /// The file does not say.
    UNKNOWN(1.8, 2.4),
    /// The file says walk or hike.
    WALK(2.0, 2.6);

    private static final double WALKING_CADENCE = 130;
    private static final double RUNNING_CADENCE = 145;

    private final double walksUpTo;
    private final double runsFrom;

    Gait(double walksUpTo, double runsFrom) {
        this.walksUpTo = walksUpTo;
        this.runsFrom = runsFrom;
    }

    /// What a sport says.
    public static Gait of(Sport sport) {
        return switch (sport) {
            case RUNNING -> RUN;
            case WALKING, HIKING -> WALK;
            default -> UNKNOWN;
        };
    }

    /// How much of a stretch is run, 0 to 1.
    ///
    /// @param cadence steps a minute of both feet; 0 where it is not known
    double shareRun(double speed, double cadence) {
        return cadence > 0
                ? smooth(cadence, WALKING_CADENCE, RUNNING_CADENCE)
                : smooth(speed, walksUpTo, runsFrom);
    }

    /// Whether a speed alone does not tell running from walking.
    boolean isUnsureAt(double speed) {
        return speed > walksUpTo && speed < runsFrom;
    }

    private static double smooth(double value, double none, double all) {
        double t = Math.clamp((value - none) / (all - none), 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }
}
