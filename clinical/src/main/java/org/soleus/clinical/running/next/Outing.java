package org.soleus.clinical.running.next;

import java.util.Optional;

/// A run to be run.
///
/// @param metres at most so far; a stage of the table is told by time, and this is about how far
/// @param stage the row of the walk-run table; empty is continuous running as wished
/// @param secondsPerKilometre not faster than this; empty where nothing was borne yet: easy
/// @param hillPercent not steeper than this
/// @param calfMetres about how much for one calf
public record Outing(
        int metres,
        Optional<Stage> stage,
        Optional<Integer> secondsPerKilometre,
        int hillPercent,
        int calfMetres) {}
