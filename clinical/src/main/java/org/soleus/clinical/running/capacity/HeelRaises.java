package org.soleus.clinical.running.capacity;

import java.util.OptionalInt;

/// Heel raises of the sore leg against the other, or the age's norm: what may take growth away.
///
/// Repetitions overstate recovery, so the ratio never adds load. Sources: `HRnorm`, `KSSTA2010`;
/// `R`.
///
/// @param sore repetitions of the sore leg
/// @param other repetitions of the other leg; empty where both are sore
/// @param norm repetitions usual at this age and sex
public record HeelRaises(int sore, OptionalInt other, int norm) {

    /// @throws IllegalArgumentException when out of range
    public HeelRaises {
        if (sore < 0 || norm < 1 || other.orElse(0) < 0) {
            throw new IllegalArgumentException(sore + " heel raises against a norm of " + norm);
        }
    }

    /// A test of which only its outcome is known: so many percent of the other leg were reached.
    public static HeelRaises reaching(int percent) {
        return new HeelRaises(percent, OptionalInt.of(100), 1);
    }

    /// Whether the sore leg does less than so many percent of its measure: the other leg, or nine
    /// tenths of the norm where that is more; the norm itself where both legs are sore.
    public boolean isBelow(int percent) {
        long tenths = other.isPresent() ? Math.max(10L * other.getAsInt(), 9L * norm) : 10L * norm;
        return 1000L * sore < percent * tenths;
    }

    /// The ratio in whole percent, rounded down.
    public int percent() {
        long tenths = other.isPresent() ? Math.max(10L * other.getAsInt(), 9L * norm) : 10L * norm;
        return (int) (1000L * sore / tenths);
    }
}
