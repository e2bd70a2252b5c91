package org.soleus.server.plan;

import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.content.Live;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.People;
import org.soleus.server.account.TenantId;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.RunFelt;
import org.soleus.server.running.RunImported;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    private final Live<RunRules> rules;
    private final Clock clock;

    CloseOnNextRun(
            NextDesk next, Holding holding, People people, Live<RunRules> rules, Clock clock) {
        this.next = next;
        this.holding = holding;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(RunFelt told) {
        look(told.tenant(), told.member());
    }

    /// Runs of long ago change nothing of the leg today: an archive of years is looked at where it
    /// reaches the last weeks.
    @EventListener
    void on(RunImported come) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (saysAnything(rules.now(), come.newest(), today)) look(come.tenant(), come.member());
    }

    /// Whether a run of that day can have a part in what is said today: pain is carried on through
    /// broken rests of the recent days before the last run, which itself speaks for some days. A
    /// day more, because it may be another day where she is.
    static boolean saysAnything(RunRules rules, LocalDate day, LocalDate today) {
        int days = rules.capacity().recentDays() + rules.rest().saysDays() + 1;
        return !day.isBefore(today.minusDays(days));
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
