package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A beginning along the walk-run table that still goes on: the first runs that are known of
/// somebody, or a return after weeks without one. `R`, for clinical sign-off.
///
/// @param day of its first run
/// @param daysAway before it; empty where nothing is known before it
/// @param metres what the days away left of what had been led up to; 0 where nothing was known
/// @param steps what each run since then did to the stage, the oldest first
public record Back(LocalDate day, Optional<Integer> daysAway, int metres, List<Step> steps) {

    public Back {
        steps = List.copyOf(steps);
    }

    /// What a run does to the stage that was told last.
    public enum Step {
        /// It was run as told, or nearly: one further.
        ON,
        /// On a day of rest, once more on one day, in the week after a leap, or after a week
        /// without a run.
        STAY,
        /// It hurt: one back.
        BACK,
        /// A leap: from the first stage.
        ANEW
    }
}
