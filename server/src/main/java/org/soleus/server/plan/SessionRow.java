package org.soleus.server.plan;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A session that was begun: what was asked for, and what was reported.
///
/// @param id its own
/// @param day the member's day
/// @param kind which kind
/// @param prescribed the exercises as asked for on that day
/// @param minutes about how long, as planned
/// @param stage the walk-run stage, for a run
/// @param before pain before
/// @param startedAt when it was begun
/// @param report what was told after it; empty while it is open
public record SessionRow(
        UUID id,
        LocalDate day,
        PlannedSession.Kind kind,
        List<Prescription> prescribed,
        int minutes,
        Optional<Integer> stage,
        Optional<Integer> before,
        Instant startedAt,
        Optional<After> report) {

    /// What was told after a session; what was not answered is empty.
    ///
    /// @param worst worst pain during, 0 to 10
    /// @param rightAfter pain right after, 0 to 10
    /// @param effort 0 to 10
    /// @param donePercent how much was done
    /// @param limp whether the leg limped
    /// @param flags warning signs: `pop`, `swelling`; an empty list is answered with none
    public record After(
            Optional<Integer> worst,
            Optional<Integer> rightAfter,
            Optional<Integer> effort,
            Optional<Integer> donePercent,
            Optional<Boolean> limp,
            Optional<List<String>> flags) {

        /// Copies the flags.
        public After {
            flags = flags.map(List::copyOf);
        }
    }

    /// Copies the exercises.
    public SessionRow {
        prescribed = List.copyOf(prescribed);
    }

    /// One that begins as it was offered.
    ///
    /// @param before pain before
    static SessionRow of(Offer offer, Optional<Integer> before, Instant startedAt) {
        return new SessionRow(
                offer.session(),
                offer.day(),
                offer.kind(),
                offer.prescribed(),
                offer.minutes(),
                offer.stage(),
                before,
                startedAt,
                Optional.empty());
    }

    /// Whether it is over.
    public boolean isFinished() {
        return report.isPresent();
    }

    /// Whether it is over, and any of it was done.
    public boolean isWorked() {
        return report.filter(after -> after.donePercent().orElse(1) > 0).isPresent();
    }
}
