package org.soleus.server.plan.remind;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.running.Runs;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// Whether there is anything to remind her of: reminders that say nothing are not sent.
///
/// Nothing is sent while her plan waits for a clinician, who is to be seen first, nor after two
/// weeks without a word from her: whoever has gone is not called after. The last day of a holiday
/// that she told is a word.
@Component
class Occasions {

    private static final int GONE_DAYS = 14;
    private static final int WEEK_DAYS = 7;

    private final PlanReader reader;
    private final Runs runs;

    Occasions(PlanReader reader, Runs runs) {
        this.reader = reader;
        this.runs = runs;
    }

    boolean holds(SignedIn who, Kind kind) {
        return reader.find(who)
                .filter(plan -> plan.closedBy().isEmpty() && wasHere(who, plan, GONE_DAYS))
                .filter(plan -> holds(who, plan, kind))
                .isPresent();
    }

    private boolean holds(SignedIn who, MemberPlan plan, Kind kind) {
        return switch (kind) {
            case SESSION -> isOpen(who, plan);
            case MORNING -> plan.asksMorning() && workedOn(who, plan, plan.today().minusDays(1));
            case WEEK -> wasHere(who, plan, WEEK_DAYS);
            case BREAK -> true;
        };
    }

    /// Whether a session of today is open that she could do here. Swimming and cycling are told to
    /// nobody; a run may have been told by her watch.
    private boolean isOpen(SignedIn who, MemberPlan plan) {
        return plan.toDo().stream()
                .map(PlannedSession::kind)
                .filter(kind -> kind != PlannedSession.Kind.CROSS)
                .anyMatch(kind -> !kind.isRun() || runs.list(who.member(), plan.today()).isEmpty());
    }

    /// Whether a session or a run of that day asks how the morning after it is.
    private boolean workedOn(SignedIn who, MemberPlan plan, LocalDate day) {
        return plan.sessions().stream()
                        .filter(SessionRow::isFinished)
                        .anyMatch(row -> row.day().equals(day))
                || runs.list(who.member(), day).stream()
                        .anyMatch(run -> run.isRun() && run.summary().day().equals(day));
    }

    private boolean wasHere(SignedIn who, MemberPlan plan, int days) {
        var since = plan.today().minusDays(days);
        return plan.program().start().isAfter(since)
                || plan.sessions().stream().anyMatch(row -> row.day().isAfter(since))
                || plan.mornings().stream().anyMatch(row -> row.day().isAfter(since))
                || !runs.list(who.member(), since.plusDays(1)).isEmpty()
                || plan.arranged().pauses().stream()
                        .flatMap(pause -> pause.until().stream())
                        .anyMatch(last -> last.isAfter(since));
    }
}
