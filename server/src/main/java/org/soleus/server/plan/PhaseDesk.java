package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Leaving;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Histories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The way from one phase to the next: check-ins that the member tells, and what they decide.
@Component
@Transactional
public class PhaseDesk {

    private final Plans plans;
    private final Checks checks;
    private final PlanReader reader;
    private final Histories histories;
    private final Books books;
    private final Tested tested;
    private final SessionDesk sessions;
    private final Clock clock;

    PhaseDesk(
            Plans plans,
            Checks checks,
            PlanReader reader,
            Histories histories,
            Books books,
            Tested tested,
            SessionDesk sessions,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.tested = tested;
        this.sessions = sessions;
        this.reader = reader;
        this.histories = histories;
        this.books = books;
        this.clock = clock;
    }

    /// How far she is from the next phase; empty in the last one.
    @Transactional(readOnly = true)
    public Optional<PhaseStanding> standing(SignedIn me, MemberPlan plan) {
        return Leaving.of(plan.book(), plan.program(), plan.course())
                .map(leaving -> standing(me, plan, leaving));
    }

    private PhaseStanding standing(SignedIn me, MemberPlan plan, Leaving leaving) {
        var untold = result(leaving, plan, List.of());
        if (untold instanceof PhaseCheck.Result.TooEarly) {
            return standing(me, plan, leaving, List.of(), ByTest.NONE);
        }
        var began = plan.course().phaseSince().atStartOfDay(me.zoneId()).toInstant();
        var rows = checks.list(me.member(), plan.course().phase().id(), began);
        return standing(me, plan, leaving, rows, tested.since(me.member(), plan, rows));
    }

    private PhaseStanding standing(
            SignedIn me, MemberPlan plan, Leaving leaving, List<CheckRow> rows, ByTest byTest) {
        return new PhaseStanding(
                leaving,
                new Checking(
                        leaving.criteria(),
                        leaving.asked(),
                        result(leaving, plan, rows),
                        rows,
                        byTest,
                        sessions.waits(me, Optional.of(plan)),
                        clock.instant()));
    }

    private static PhaseCheck.Result result(Leaving leaving, MemberPlan plan, List<CheckRow> rows) {
        var told = rows.stream().map(CheckRow::check).toList();
        var since = plan.course().phaseSince();
        return PhaseCheck.of(leaving, since, plan.today(), plan.time(), told);
    }

    /// Keeps a check-in. When it is the second at which all hold, the next phase begins tomorrow:
    /// the plan of today does not change any more.
    ///
    /// @param yes ids that she says hold
    /// @param no ids that she says do not
    /// @return false when nothing is asked of her now
    public boolean check(SignedIn me, Set<String> yes, Set<String> no) {
        plans.lock(me.member());
        var plan = reader.find(me).filter(found -> found.closedBy().isEmpty());
        var before = plan.flatMap(found -> standing(me, found)).filter(PhaseStanding::asks);
        if (plan.isEmpty() || before.isEmpty()) return false;
        var leaving = before.get().leaving();
        checks.add(me.member(), row(me, plan.get(), before.get().checking(), yes, no));
        if (standing(me, plan.get(), leaving).checking().result()
                instanceof PhaseCheck.Result.Leave) {
            plans.move(
                    me.member(),
                    plan.get(),
                    plan.get()
                            .course()
                            .entering(
                                    leaving.next(),
                                    plan.get().today().plusDays(1),
                                    leaving.gates()));
            plans.take(me.member(), books.version());
        }
        return true;
    }

    private CheckRow row(
            SignedIn me, MemberPlan plan, Checking checking, Set<String> yes, Set<String> no) {
        var known = Leaving.known(plan.course(), stepBack(me, plan), clock.instant());
        var answered =
                Answered.of(checking.asked(), yes, no)
                        .with(checking.criteria(), known, checking.byTest());
        return new CheckRow(
                plan.course().phase().id(), clock.instant(), answered.held(), answered.failed());
    }

    /// The last step back, of a session or of a run.
    private Optional<Instant> stepBack(SignedIn me, MemberPlan plan) {
        var decided =
                plan.decisions().stream()
                        .filter(row -> row.progression() instanceof Progression.Regress)
                        .map(DecisionRow::at);
        var history = histories.of(me).history();
        var ran =
                IntStream.range(0, history.runs().size())
                        .filter(run -> history.reaction(run).stepsBack())
                        .mapToObj(run -> history.runs().get(run).end());
        return Stream.concat(decided, ran).max(Instant::compareTo);
    }
}
