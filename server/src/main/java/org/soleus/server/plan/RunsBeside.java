package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Histories;
import org.soleus.server.running.NextAnswer;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.RunHistory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.ZoneId;
import java.util.Optional;

/// A member's runs beside a plan that was read already: a page that shows both reads each once.
@Component
@Transactional(readOnly = true)
public class RunsBeside {

    private final Histories histories;
    private final PlanDiaries diaries;
    private final NextDesk next;

    RunsBeside(Histories histories, PlanDiaries diaries, NextDesk next) {
        this.histories = histories;
        this.diaries = diaries;
        this.next = next;
    }

    /// Her next run.
    public NextAnswer next(SignedIn me, MemberPlan plan) {
        var history = history(me.member(), me.zoneId(), plan);
        return next.next(me.member(), history, _ -> PlanDiaries.stage(plan));
    }

    /// Her runs, with what the plan knows beside them.
    ///
    /// @param zone hers
    RunHistory history(MemberId member, ZoneId zone, MemberPlan plan) {
        return plan.walk()
                .map(Walk::history)
                .orElseGet(
                        () ->
                                histories.of(
                                        member,
                                        plan.today(),
                                        zone,
                                        diaries.of(member, zone, Optional.of(plan))));
    }
}
