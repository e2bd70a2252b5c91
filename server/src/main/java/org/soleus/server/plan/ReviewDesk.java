package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Leaving;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.server.account.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The review of the twelfth week: a plan ends well by its checks, never by its calendar; otherwise
/// it goes on, and a clinician looks where she wishes.
@Component
@Transactional
public class ReviewDesk {

    /// Days of the plan before its twelfth week; those on which it waited are not counted.
    static final int TWELFTH_WEEK = 77;

    private final Plans plans;
    private final Holding holding;
    private final Checks checks;
    private final Guards guards;
    private final PlanReader reader;
    private final Tested tested;
    private final SessionDesk sessions;
    private final Clock clock;

    ReviewDesk(
            Plans plans,
            Holding holding,
            Checks checks,
            Guards guards,
            PlanReader reader,
            Tested tested,
            SessionDesk sessions,
            Clock clock) {
        this.plans = plans;
        this.holding = holding;
        this.checks = checks;
        this.guards = guards;
        this.reader = reader;
        this.tested = tested;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// Whether the review is due: cheap enough for every look at today.
    public static boolean isDue(MemberPlan plan) {
        return !plan.today().isBefore(from(plan)) && plan.endedWell().isEmpty();
    }

    private static LocalDate from(MemberPlan plan) {
        return plan.time().after(plan.program().start(), TWELFTH_WEEK);
    }

    /// How she stands.
    @Transactional(readOnly = true)
    public ReviewStanding standing(SignedIn me, MemberPlan plan) {
        var ending = ending(plan);
        var began = plan.course().phaseSince().atStartOfDay(me.zoneId()).toInstant();
        var rows =
                plan.course().phase() == Phase.RESILIENT
                        ? checks.list(me.member(), Phase.RESILIENT.id(), began)
                        : List.<CheckRow>of();
        var told = rows.stream().map(CheckRow::check).toList();
        var since = plan.course().phaseSince();
        return new ReviewStanding(
                state(plan),
                new Checking(
                        ending.criteria(),
                        ending.criteria(),
                        PhaseCheck.of(ending, since, plan.today(), plan.time(), told),
                        rows,
                        tested.since(me.member(), plan, rows),
                        sessions.waits(me, Optional.of(plan)),
                        clock.instant()),
                plan.isAskedFor());
    }

    /// What must hold for the last phase to end, and the plan with it.
    private static Leaving ending(MemberPlan plan) {
        var last = plan.program().phases().get(Phase.RESILIENT.number() - 1);
        return new Leaving(last, Phase.RESILIENT, Set.of(), last.exit());
    }

    private static ReviewStanding.State state(MemberPlan plan) {
        if (plan.endedWell().isPresent()) {
            return new ReviewStanding.State.Over(plan.endedWell().get());
        }
        if (!isDue(plan)) return new ReviewStanding.State.Early(from(plan));
        return plan.course().phase() == Phase.RESILIENT
                ? new ReviewStanding.State.Open()
                : new ReviewStanding.State.GoesOn(plan.course().phase());
    }

    /// Keeps a check-in. At the second at which all hold, a day apart, the plan has ended well.
    ///
    /// @param yes ids that she says hold
    /// @param no ids that she says do not
    /// @return false when nothing is asked of her now
    public boolean check(SignedIn me, Set<String> yes, Set<String> no) {
        plans.lock(me.member());
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        var before = plan.map(found -> standing(me, found)).filter(ReviewStanding::asks);
        if (plan.isEmpty() || before.isEmpty()) return false;
        var checking = before.get().checking();
        var answered =
                Answered.of(checking.asked(), yes, no)
                        .with(checking.criteria(), Set.of(), checking.byTest());
        checks.add(
                me.member(),
                new CheckRow(
                        Phase.RESILIENT.id(), clock.instant(), answered.held(), answered.failed()));
        var after = standing(me, plan.get()).checking();
        if (after.result() instanceof PhaseCheck.Result.Leave) {
            var today = plan.get().today();
            var until = today.plusMonths(Guarding.MONTHS);
            guards.begin(me.member(), today, until, clock.instant());
        }
        return true;
    }

    /// Has a clinician look, while the plan goes on.
    ///
    /// @return false when nobody is to be asked now
    public boolean ask(SignedIn me) {
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        if (plan.isEmpty() || !standing(me, plan.get()).mayAsk()) return false;
        var why = new Because("REVIEW-12", "Not all checks hold after twelve weeks", "R");
        holding.once(me.tenant(), me.member(), Hold.Kind.REVIEW, Hold.Topic.ASKED, List.of(why));
        return true;
    }
}
