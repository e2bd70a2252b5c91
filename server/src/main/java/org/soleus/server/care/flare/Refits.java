package org.soleus.server.care.flare;

import org.soleus.clinical.running.therapist.Refit;

import java.time.Instant;
import java.util.Optional;

/// The refits of a clinic. Each call runs in the caller's scope and transaction; a member's own
/// scope sees none.
public interface Refits {

    /// One of them.
    ///
    /// @param at when it was worked out
    record Kept(Instant at, Refit refit) {}

    /// Keeps what was found; the newest holds.
    void keep(Refit refit, Instant at);

    /// The newest; empty as long as none was worked out.
    Optional<Kept> newest();
}
