package org.soleus.server.plan;

import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.util.Set;

/// One check-in at the end of a phase or at a gate as it was told; never changed.
///
/// @param what the phase that it may end, by its id, or the gate that it may open, as `G-SPEED`
/// @param at when it was told
/// @param held ids of the criteria that held
/// @param failed ids of those that did not; all others were not tried or not answered
public record CheckRow(String what, Instant at, Set<String> held, Set<String> failed) {

    /// Copies the sets.
    public CheckRow {
        held = Set.copyOf(held);
        failed = Set.copyOf(failed);
    }

    PhaseCheck check() {
        return new PhaseCheck(at, held);
    }
}
