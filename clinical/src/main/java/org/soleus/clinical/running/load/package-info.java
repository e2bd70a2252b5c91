/// What a run, a hop or a heel raise is for one calf, in calf-metres, and what follows from days of
/// them; depends on `running`.
///
/// Start at `RunLoad.of(run, leg)`: it gives the load of a run with its range and its flags, and
/// the load along the way. `Leg` holds what must be known of the runner before the run. `Days` adds
/// runs up by the member's days, and `Loads` gives back week, jump, trend and change for every run.
/// Bookkeeping, not a forecast: load does not foretell pain.
@NullMarked
package org.soleus.clinical.running.load;

import org.jspecify.annotations.NullMarked;
