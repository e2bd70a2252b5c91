package org.soleus.server.plan;

import org.soleus.clinical.plan.Begun;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.PlanTime;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Silent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What was begun of a plan since its first day, and what that says of the days between.
///
/// @param start the first day of the plan
/// @param sessions those begun, oldest first
record Past(LocalDate start, List<Plans.BegunSession> sessions) {

    /// What every drawing of the plan keeps apart from.
    Begun begun() {
        return new Begun(
                days(kind -> kind == PlannedSession.Kind.STRENGTH),
                days(PlannedSession.Kind::isRun));
    }

    private Set<LocalDate> days(Predicate<PlannedSession.Kind> sort) {
        return sessions.stream()
                .filter(session -> sort.test(session.kind()))
                .map(Plans.BegunSession::day)
                .collect(Collectors.toSet());
    }

    /// Silence counts from the first day on, however long ago it was: it is what makes a block of
    /// weeks longer.
    List<PlanTime.Gap> silent(LocalDate today, DoseRules rules) {
        return Silent.days(start, worked(), today, rules);
    }

    private List<LocalDate> worked() {
        return sessions.stream()
                .filter(Plans.BegunSession::worked)
                .map(Plans.BegunSession::day)
                .toList();
    }

    /// What days away do, those before the first session too. Somebody who runs is not away,
    /// whatever her exercises do.
    ///
    /// @param lastRun finds her last run from a day on, that day where there is none; asked only
    ///   where it matters
    MissedDays missed(LocalDate today, DoseRules rules, UnaryOperator<LocalDate> lastRun) {
        var last = last();
        var missed = missed(last, last.orElse(start), today, rules);
        return missed.reassesses()
                ? missed(last, lastRun.apply(last.orElse(start)), today, rules)
                : missed;
    }

    private Optional<LocalDate> last() {
        var worked = worked();
        return worked.isEmpty() ? Optional.empty() : Optional.of(worked.getLast());
    }

    private static MissedDays missed(
            Optional<LocalDate> last, LocalDate ran, LocalDate today, DoseRules rules) {
        return last.map(day -> MissedDays.since(day, ran, today, rules))
                .orElseGet(() -> MissedDays.beforeAny(ran, today, rules));
    }
}
