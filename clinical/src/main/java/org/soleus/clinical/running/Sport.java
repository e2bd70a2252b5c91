package org.soleus.clinical.running;

import java.util.Locale;

/// What was done, as the recording device says.
///
/// Only some sports load the calf step by step; the others are told apart so that nobody's ride is
/// counted as a run.
public enum Sport {
    RUNNING,
    WALKING,
    HIKING,
    CYCLING,
    SWIMMING,
    ROWING,
    SKIING,
    SKATING,
    STRENGTH,
    /// The change between two sports of one race.
    TRANSITION,
    OTHER,
    /// The file does not say.
    UNKNOWN;

    /// Whether it is done step by step, so that cadence means steps.
    public boolean isOnFoot() {
        return this == RUNNING || this == WALKING || this == HIKING;
    }

    /// The word at every boundary, as `running`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
