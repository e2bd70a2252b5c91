package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.server.account.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The review of the twelfth week: a plan ends well by its checks, never by its calendar; otherwise
/// it goes on, and a clinician looks where she wishes.
@Component
@Transactional
public class ReviewDesk {

    /// The first day of the twelfth week, counted from the start.
    private static final int TWELFTH_WEEK = 77;

    private final Plans plans;
    private final Checks checks;
    private final Guards guards;
    private final PlanReader reader;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewDesk(
            Plans plans,
            Checks checks,
            Guards guards,
            PlanReader reader,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.checks = checks;
        this.guards = guards;
        this.reader = reader;
        this.clock = clock;
        this.events = events;
    }

    /// Whether the review is due: cheap enough for every look at today.
    public static boolean isDue(MemberPlan plan) {
        return !plan.today().isBefore(from(plan));
    }

    private static LocalDate from(MemberPlan plan) {
        return plan.program().start().plusDays(TWELFTH_WEEK);
    }

    /// How she stands.
    @Transactional(readOnly = true)
    public ReviewStanding standing(SignedIn me, MemberPlan plan) {
        var criteria = plan.program().phases().get(Phase.RESILIENT.number() - 1).exit();
        var began = plan.course().phaseSince().atStartOfDay(me.zoneId()).toInstant();
        var rows =
                plan.course().phase() == Phase.RESILIENT
                        ? checks.list(me.member(), Phase.RESILIENT, began)
                        : List.<CheckRow>of();
        return new ReviewStanding(
                state(me, plan, criteria, rows), criteria, rows, plan.isReviewed());
    }

    private ReviewStanding.State state(
            SignedIn me, MemberPlan plan, List<Criterion> criteria, List<CheckRow> rows) {
        var guard = guards.find(me.member(), plan.today());
        if (guard.isPresent()) return new ReviewStanding.State.Over(guard.get().since());
        if (!isDue(plan)) return new ReviewStanding.State.Early(from(plan));
        if (plan.course().phase() != Phase.RESILIENT) {
            return new ReviewStanding.State.GoesOn(plan.course().phase());
        }
        var told = rows.stream().map(CheckRow::check).toList();
        return new ReviewStanding.State.Open(PhaseCheck.of(criteria, told), clock.instant());
    }

    /// Keeps a check-in. At the second at which all hold, a day apart, the plan has ended well.
    ///
    /// @param yes ids that she says hold
    /// @param no ids that she says do not
    /// @return false when nothing is asked of her now
    public boolean check(SignedIn me, Set<String> yes, Set<String> no) {
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        if (plan.isEmpty()) return false;
        var before = standing(me, plan.get());
        if (!before.asks()) return false;
        checks.add(me.member(), row(before, yes, no, clock.instant()));
        var after = standing(me, plan.get());
        if (after.state() instanceof ReviewStanding.State.Open(PhaseCheck.Result.Leave _, _)) {
            var today = plan.get().today();
            var until = today.plusMonths(Guarding.MONTHS);
            guards.begin(me.member(), today, until, clock.instant());
        }
        return true;
    }

    private static CheckRow row(
            ReviewStanding standing, Set<String> yes, Set<String> no, Instant at) {
        var ids = standing.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        var held = new HashSet<>(yes);
        held.retainAll(ids);
        var failed = new HashSet<>(no);
        failed.retainAll(ids);
        failed.removeAll(held);
        return new CheckRow(Phase.RESILIENT, at, held, failed);
    }

    /// Has a clinician look, while the plan goes on.
    ///
    /// @return false when nobody is to be asked now
    public boolean ask(SignedIn me) {
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        if (plan.isEmpty() || !standing(me, plan.get()).mayAsk()) return false;
        var why = new Because("REVIEW-12", "Not all checks hold after twelve weeks", "R");
        plans.hold(me.member(), Hold.Kind.REVIEW, clock.instant(), List.of(why));
        events.publishEvent(new PlanHeld(me.tenant(), me.member(), Hold.Kind.REVIEW));
        return true;
    }
}
