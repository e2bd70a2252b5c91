package org.soleus.server.running;

import org.soleus.clinical.running.Sport;

import java.time.LocalDate;
import java.util.Optional;

/// What a member set right about a run. It wins over every file, whenever that arrives.
///
/// @param day the day on which it was
/// @param sport what it was
/// @param distanceM metres
public record Correction(
        Optional<LocalDate> day, Optional<Sport> sport, Optional<Integer> distanceM) {

    /// Nothing was set right.
    public static final Correction NONE =
            new Correction(Optional.empty(), Optional.empty(), Optional.empty());

    /// Whether anything was.
    public boolean isAny() {
        return !equals(NONE);
    }
}
