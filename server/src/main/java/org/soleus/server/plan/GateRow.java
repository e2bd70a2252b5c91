package org.soleus.server.plan;

import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.util.Set;

/// One check-in at a gate as it was told; never changed.
///
/// @param gate its id, as `G-SPEED`
/// @param at when it was told
/// @param held ids of the criteria that held
/// @param failed ids of those that did not; all others were not tried or not answered
public record GateRow(String gate, Instant at, Set<String> held, Set<String> failed) {

    /// Copies the sets.
    public GateRow {
        held = Set.copyOf(held);
        failed = Set.copyOf(failed);
    }

    PhaseCheck check() {
        return new PhaseCheck(at, held);
    }
}
