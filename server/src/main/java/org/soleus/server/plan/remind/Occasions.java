package org.soleus.server.plan.remind;

import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.running.Runs;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether there is anything to remind her of: reminders that say nothing are not sent.
///
/// Nothing is sent while her plan waits for a clinician, who is to be seen first, nor after two
/// weeks without a word from her ([Heard]): whoever has gone is not called after. Questions are the
/// exception: each is told of once, also to somebody who was not here for long.
@Component
class Occasions {

    private static final int GONE_DAYS = 14;
    private static final int WEEK_DAYS = 7;

    private final PlanReader reader;
    private final Runs runs;
    private final Due due;
    private final Heard heard;

    Occasions(PlanReader reader, Runs runs, Due due, Heard heard) {
        this.reader = reader;
        this.runs = runs;
        this.due = due;
        this.heard = heard;
    }

    boolean holds(SignedIn who, Kind kind) {
        return open(who)
                .filter(plan -> kind == Kind.QUESTIONS || wasHere(who, plan, GONE_DAYS))
                .filter(plan -> holds(who, plan, kind))
                .isPresent();
    }

    private Optional<MemberPlan> open(SignedIn who) {
        return reader.find(who).filter(plan -> plan.closedBy().isEmpty());
    }

    /// The names of the questions that are open, by which each is told of once.
    List<String> questions(SignedIn who) {
        return open(who).map(plan -> due.questions(who, plan)).orElse(List.of());
    }

    private boolean holds(SignedIn who, MemberPlan plan, Kind kind) {
        return switch (kind) {
            case SESSION -> isOpen(who, plan);
            case MORNING -> plan.asksMorning() && workedOn(who, plan, plan.today().minusDays(1));
            case WEEK -> plan.paused().isEmpty() && wasHere(who, plan, WEEK_DAYS);
            case BREAK -> plan.paused().filter(Pause::isIllness).isEmpty();
            case QUESTIONS -> !due.questions(who, plan).isEmpty();
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
        return heard.since(who, plan, plan.today().minusDays(days - 1L));
    }
}
