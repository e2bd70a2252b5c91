package org.soleus.server.plan.remind;

import org.soleus.server.account.SignedIn;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.SessionRow;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// Whether there is anything to remind her of: reminders that say nothing are not sent.
///
/// Nothing is sent while her plan waits for a clinician, who is to be seen first, nor after two
/// weeks without a word from her: whoever has gone is not called after.
@Component
class Occasions {

    private static final int GONE_DAYS = 14;
    private static final int WEEK_DAYS = 7;

    private final PlanReader reader;

    Occasions(PlanReader reader) {
        this.reader = reader;
    }

    boolean holds(SignedIn who, Kind kind) {
        return reader.find(who)
                .filter(plan -> plan.closedBy().isEmpty() && wasHere(plan, GONE_DAYS))
                .filter(plan -> holds(plan, kind))
                .isPresent();
    }

    private static boolean holds(MemberPlan plan, Kind kind) {
        return switch (kind) {
            case SESSION -> !plan.toDo().isEmpty();
            case MORNING -> plan.asksMorning() && workedOn(plan, plan.today().minusDays(1));
            case WEEK -> wasHere(plan, WEEK_DAYS);
            case BREAK -> true;
        };
    }

    private static boolean workedOn(MemberPlan plan, LocalDate day) {
        return plan.sessions().stream()
                .filter(SessionRow::isFinished)
                .anyMatch(row -> row.day().equals(day));
    }

    private static boolean wasHere(MemberPlan plan, int days) {
        var since = plan.today().minusDays(days);
        return plan.program().start().isAfter(since)
                || plan.sessions().stream().anyMatch(row -> row.day().isAfter(since))
                || plan.mornings().stream().anyMatch(row -> row.day().isAfter(since));
    }
}
