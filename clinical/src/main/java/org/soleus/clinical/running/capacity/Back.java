package org.soleus.clinical.running.capacity;

import java.time.LocalDate;

/// A return after weeks without a run.
///
/// @param day of the first run since
/// @param daysAway before it
/// @param runs days with a run since, leaps and runs within a rest left out
/// @param metres what was left of what had been led up to
public record Back(LocalDate day, int daysAway, int runs, int metres) {}
