package org.soleus.clinical.running.load;

import java.util.Locale;

/// What makes the load of a run less certain, or different from what its distance says.
public enum LoadFlag {
    /// Some samples lie 10 to 60 seconds apart.
    SPARSE,
    /// Positions were lost for up to five minutes, and the way between was taken as run evenly.
    ESTIMATED,
    /// Nothing but the totals of the run: what intervals add is missing.
    SUMMARY,
    /// Part lies outside 5 to 20 km/h, 15 % of grade or the usual cadences, and counts as the edge.
    OUTSIDE_MODEL,
    /// No cadence for part or all of it: the runner's own was taken.
    NO_CADENCE,
    /// No altitude: taken as level.
    NO_ALTITUDE,
    /// Only the total climb is known.
    CLIMB_ONLY,
    /// Altitude is too restless on a level loop: taken as level.
    RESTLESS_ALTITUDE,
    /// Run or walked cannot be told for much of it.
    GAIT_UNSURE,
    /// On a treadmill, or indoors.
    TREADMILL,
    /// Without a clock: there is no load to be worked out.
    NO_CLOCK;

    /// The word at every boundary, as `no_cadence`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
