package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Gate;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.NextDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The gate to hills and speed: what a member tells of her hops, and what her runs tell themselves.
@Component
@Transactional
public class SpeedDesk {

    /// What the walk-run table itself tells: nobody is asked for it.
    private static final String TABLE_DONE = "stage-12";

    private final SpeedGate gate;
    private final Checks checks;
    private final PlanReader reader;
    private final Plans plans;
    private final NextDesk runs;
    private final SessionDesk sessions;
    private final Clock clock;

    SpeedDesk(
            SpeedGate gate,
            Checks checks,
            PlanReader reader,
            Plans plans,
            NextDesk runs,
            SessionDesk sessions,
            Clock clock) {
        this.gate = gate;
        this.checks = checks;
        this.reader = reader;
        this.plans = plans;
        this.runs = runs;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// How far she is from it.
    @Transactional(readOnly = true)
    public GateStanding standing(SignedIn me) {
        var holds = plans.holds(me.member());
        var plan = reader.find(me);
        var rows = gate.rows(me.member(), me.zoneId(), plan, holds);
        boolean runsDone = !gate.isEarly(plan) && runs.hasFinishedTable(me);
        boolean waits = holds.stream().anyMatch(Hold::holdsBack) || sessions.waits(me, plan);
        return new GateStanding(
                runsDone,
                new Checking(
                        gate.gate().criteria(),
                        hers(),
                        gate.result(rows),
                        rows,
                        ByTest.NONE,
                        waits,
                        clock.instant()));
    }

    private List<Criterion> hers() {
        return gate.gate().criteria().stream().filter(one -> !isKnown(one)).toList();
    }

    private static boolean isKnown(Criterion criterion) {
        return criterion.id().equals(TABLE_DONE);
    }

    /// Keeps a check-in.
    ///
    /// @param yes ids that she says hold
    /// @param no ids that she says do not
    /// @return false when nothing is asked of her now
    public boolean check(SignedIn me, Set<String> yes, Set<String> no) {
        plans.lock(me.member());
        if (!standing(me).asks()) return false;
        var answered = Answered.of(hers(), yes, no);
        var held = new HashSet<>(answered.held());
        held.add(TABLE_DONE);
        checks.add(me.member(), new CheckRow(Gate.SPEED, clock.instant(), held, answered.failed()));
        return true;
    }
}
