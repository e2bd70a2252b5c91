package org.soleus.server.outcome;

import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.SessionRow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads how it goes from what plans keep.
public final class ProgressReader {

    private ProgressReader() {}

    /// Progress as a plan tells it.
    public static Progress progress(MemberPlan plan) {
        var first = plan.program().start();
        var last = plan.today();
        var days = first.datesUntil(last.plusDays(1)).map(date -> day(plan, date)).toList();
        return new Progress(days, plan.program().limit().most().points());
    }

    private static Day day(MemberPlan plan, LocalDate date) {
        var morning = plan.mornings().stream().filter(row -> row.day().equals(date)).findFirst();
        var sessions =
                plan.sessions().stream()
                        .filter(row -> row.day().equals(date) && row.isFinished())
                        .toList();
        int planned = planned(plan, date);
        return new Day(
                date,
                morning.flatMap(row -> row.pain()),
                morning.flatMap(row -> row.stiffnessMin()),
                worst(sessions),
                Math.max(planned, sessions.size()),
                sessions.size());
    }

    private static Optional<Integer> worst(List<SessionRow> sessions) {
        return sessions.stream()
                .flatMap(row -> row.report().stream())
                .flatMap(report -> report.worst().stream())
                .max(Integer::compare);
    }

    /// Sessions that can be reported: swimming and the like are not.
    private static int planned(MemberPlan plan, LocalDate date) {
        return (int)
                plan.program().find(date).map(PlanDay::sessions).orElse(List.of()).stream()
                        .filter(one -> one.kind() != PlannedSession.Kind.CROSS)
                        .count();
    }
}
