package org.soleus.server.plan;

import org.soleus.clinical.plan.Guarding;

import java.time.LocalDate;
import java.util.List;

/// The year after a plan that ended well, of one member.
///
/// @param since the day of the review
/// @param until the last day
/// @param told her answers, the oldest first
public record Guard(LocalDate since, LocalDate until, List<Guarding.Told> told) {

    /// Copies the list.
    public Guard {
        told = List.copyOf(told);
    }

    /// What stands.
    public Guarding now() {
        return Guarding.of(since, told);
    }

    /// Whether the question comes today.
    public boolean asks(LocalDate today) {
        return switch (now()) {
            case Guarding.Quiet(var next) -> !today.isBefore(next);
            case Guarding.Watch(var next, _) -> !today.isBefore(next);
            case Guarding.Relapse _ -> false;
        };
    }

    /// Whether it has come back.
    public boolean isRelapse() {
        return now() instanceof Guarding.Relapse;
    }
}
