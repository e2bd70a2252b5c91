package org.soleus.server.plan;

import org.soleus.clinical.running.next.NextRun;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.TenantId;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.RunFelt;
import org.soleus.server.running.RunImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Set;

/// Asks for the next run after runs have come and after everything that is told of a run or a
/// morning, and has a clinician look where that says so: steps back and hard pain of runs count
/// like those of sessions.
@Component
class CloseOnNextRun {

    /// Rules that speak of runs; what the screen and the plan found has its own holds.
    private static final Set<String> OF_RUNS = Set.of("N2", "N3");

    private final NextDesk next;
    private final Holding holding;
    private final People people;

    CloseOnNextRun(NextDesk next, Holding holding, People people) {
        this.next = next;
        this.holding = holding;
        this.people = people;
    }

    @EventListener
    void on(RunFelt told) {
        look(told.tenant(), told.member());
    }

    @EventListener
    void on(RunImported come) {
        look(come.tenant(), come.member());
    }

    @EventListener
    void on(MorningTold told) {
        look(told.tenant(), told.member());
    }

    private void look(TenantId tenant, MemberId member) {
        var who = people.find(member);
        if (who.isEmpty()) return;
        var run = next.next(member, who.get().who().zoneId()).run();
        var because = run.because().stream().filter(why -> OF_RUNS.contains(why.rule())).toList();
        if (because.isEmpty()) return;
        switch (run) {
            case NextRun.GetSeen _ ->
                    holding.once(tenant, member, Hold.Kind.LOCKED, Hold.Topic.RUNS, because);
            case NextRun.Rest _ ->
                    holding.once(tenant, member, Hold.Kind.REVIEW, Hold.Topic.RUNS, because);
            case NextRun.Go _, NextRun.Adjust _ -> {}
        }
    }
}
