package org.soleus.clinical.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One check-in at the end of a phase, or at a gate of its own: which criteria held.
///
/// @param at when it was answered
/// @param held ids of the criteria that held; one not answered did not hold
public record PhaseCheck(Instant at, Set<String> held) {

    private static final Duration APART = Duration.ofHours(24);

    public PhaseCheck {
        held = Set.copyOf(held);
    }

    /// Whether a phase may end, or a gate open.
    public sealed interface Result {

        /// It may.
        record Leave() implements Result {}

        /// It lasts a few days at least.
        record TooEarly(LocalDate notBefore) implements Result {}

        /// Some criteria did not hold at the last check-in.
        record Missing(List<Criterion> criteria) implements Result {}

        /// All held once; they are asked again a day later.
        record Again(Instant notBefore) implements Result {}
    }

    /// Whether the phase may end today: all criteria, twice running, 24 hours apart.
    ///
    /// @param leaving what must hold
    /// @param since the first day of the phase
    /// @param today the member's day
    /// @param time the plan's clock: its least days are days on which it did not wait
    /// @param checks the check-ins of this phase, oldest first
    public static Result of(
            Leaving leaving,
            LocalDate since,
            LocalDate today,
            PlanTime time,
            List<PhaseCheck> checks) {
        LocalDate earliest = time.after(since, leaving.phase().minimumDays());
        if (today.isBefore(earliest)) {
            return new Result.TooEarly(earliest);
        }
        return of(leaving.criteria(), checks);
    }

    /// Whether all criteria held, twice running, 24 hours apart.
    ///
    /// @param checks the check-ins, oldest first
    public static Result of(List<Criterion> criteria, List<PhaseCheck> checks) {
        if (checks.isEmpty()) {
            return new Result.Missing(List.copyOf(criteria));
        }
        PhaseCheck last = checks.getLast();
        List<Criterion> missing = last.missing(criteria);
        if (!missing.isEmpty()) {
            return new Result.Missing(missing);
        }
        Instant first = firstInARow(criteria, checks);
        return Duration.between(first, last.at()).compareTo(APART) >= 0
                ? new Result.Leave()
                : new Result.Again(first.plus(APART));
    }

    /// When the check-ins began at which all held, without one between at which something did not.
    private static Instant firstInARow(List<Criterion> criteria, List<PhaseCheck> checks) {
        Instant first = checks.getLast().at();
        for (int index = checks.size() - 2; index >= 0; index--) {
            if (!checks.get(index).missing(criteria).isEmpty()) {
                return first;
            }
            first = checks.get(index).at();
        }
        return first;
    }

    List<Criterion> missing(List<Criterion> criteria) {
        List<Criterion> missing = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (!held.contains(criterion.id())) {
                missing.add(criterion);
            }
        }
        return missing;
    }
}
