package org.soleus.server.plan;

import org.soleus.clinical.plan.Guarding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    /// Whether its year is over: nothing is asked any more, and the way back stays open.
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /// Whether the question comes today.
    public boolean asks(LocalDate today) {
        return !isOver(today) && isDue(today);
    }

    private boolean isDue(LocalDate today) {
        return switch (now()) {
            case Guarding.Quiet(var next) -> !today.isBefore(next);
            case Guarding.Watch(var next, _) -> !today.isBefore(next);
            case Guarding.Relapse(var next, _) -> !today.isBefore(next);
        };
    }

    /// The day from which on the open question is told of: the day on which it came, and once more
    /// after a while; empty where none is open, or where it was left open longer than that.
    public Optional<LocalDate> tellsOf(LocalDate today) {
        if (isOver(today)) return Optional.empty();
        return switch (now()) {
            case Guarding.Quiet(var next) -> tellsOf(next, today);
            case Guarding.Watch(var next, _) -> tellsOf(next, today);
            case Guarding.Relapse _ -> Optional.empty();
        };
    }

    private static Optional<LocalDate> tellsOf(LocalDate next, LocalDate today) {
        var again = next.plusDays(Guarding.EVERY_DAYS);
        if (today.isBefore(next) || !today.isBefore(again.plusDays(Guarding.EVERY_DAYS))) {
            return Optional.empty();
        }
        return Optional.of(today.isBefore(again) ? next : again);
    }

    /// Whether it has come back.
    public boolean isRelapse() {
        return now() instanceof Guarding.Relapse;
    }

    /// Whether one week was hard enough to lead back at once.
    public boolean isHard() {
        return told.reversed().stream()
                .filter(one -> !one.isQuiet())
                .findFirst()
                .filter(one -> one.worst().points() >= Guarding.RELAPSE_AT)
                .isPresent();
    }
}
