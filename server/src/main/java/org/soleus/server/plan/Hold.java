package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Something that waits for a clinician: a plan not yet opened, or one that was closed.
///
/// @param id its own
/// @param kind what waits
/// @param since when it began
/// @param because why; never empty
/// @param lifted who ended it, when and why; empty while it stands
public record Hold(
        UUID id, Kind kind, Instant since, List<Because> because, Optional<Lifted> lifted) {

    /// What waits.
    public enum Kind {
        /// A first plan that a clinician looks at before it opens.
        PENDING,
        /// A plan that opens when a clinician has examined the leg.
        WITHHELD,
        /// Steps back that a clinician looks at; sessions go on, nothing is added.
        REVIEW,
        /// No session until a clinician opens the plan again.
        LOCKED;

        /// Whether no session may be done meanwhile.
        public boolean closes() {
            return this != REVIEW;
        }
    }

    /// How a hold ended.
    ///
    /// @param by the name of whoever ended it
    /// @param at when
    /// @param reason the reason given
    public record Lifted(String by, Instant at, String reason) {}

    /// Copies the reasons.
    public Hold {
        because = List.copyOf(because);
    }

    /// Whether it still stands.
    public boolean stands() {
        return lifted.isEmpty();
    }
}
