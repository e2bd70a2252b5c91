package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.Optional;

/// A beginning along the walk-run table, and the week after it: the first runs that are known of
/// somebody, or a return after weeks without one. `R`, for clinical sign-off.
///
/// @param day of its first run
/// @param daysAway before it; empty where nothing is known before it
/// @param stage that is next; empty once the table is left
public record Back(LocalDate day, Optional<Integer> daysAway, Optional<Integer> stage) {}
