/// What a calf has borne, and how it answered: tolerated runs, the most that went well, symptoms
/// tied to load; depends on `measure` and `running.load`.
///
/// There is no validated number for what a calf can take. `PastRun` is a run with what was felt;
/// `Capacity.of(runs, day, ...)` is what the runs before a day have shown. `LoadLink` and
/// `HiddenLoad` tell what went together, never what caused what, and nothing at all on too little
/// data.
@NullMarked
package org.soleus.clinical.running.capacity;

import org.jspecify.annotations.NullMarked;
