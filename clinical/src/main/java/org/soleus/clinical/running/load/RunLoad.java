package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Run;

/// A run, scored: its load as a whole and along the way.
///
/// @param load what it was for one calf
/// @param profile stretch by stretch; empty where only totals are known
public record RunLoad(CalfLoad load, Profile profile) {

    /// Scores a run for a leg. A ride or a swim is no load; neither is what has no clock.
    ///
    /// @param leg with the person's cadence as it was before this run
    public static RunLoad of(Run run, Leg leg) {
        return new Scoring(run, leg).score();
    }
}
