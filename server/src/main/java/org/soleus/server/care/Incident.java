package org.soleus.server.care;

import org.soleus.server.account.MemberId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something about a member that somebody of the clinic should see.
///
/// @param member about whom
/// @param at when it reached the clinic
/// @param cause what it was
public record Incident(MemberId member, Instant at, Cause cause) {

    /// What it was, the gravest first.
    public enum Cause {
        E_NOW,
        SAME_DAY,
        SEE_FIRST,
        LOCKED,
        WITHHELD,
        PENDING,
        REVIEW;

        /// How long somebody may take to acknowledge it, in staffed hours; empty where no clock
        /// runs. Our own rule, shown to the staff.
        public Optional<Duration> within() {
            return switch (this) {
                case E_NOW -> Optional.of(Duration.ofMinutes(15));
                case SAME_DAY -> Optional.of(Duration.ofHours(4));
                case SEE_FIRST, LOCKED, WITHHELD, PENDING, REVIEW -> Optional.empty();
            };
        }

        boolean isGraverThan(Cause other) {
            return compareTo(other) < 0;
        }
    }

    /// Until when somebody should have acknowledged it; empty where no clock runs.
    public Optional<Instant> due() {
        return cause.within().map(at::plus);
    }
}
