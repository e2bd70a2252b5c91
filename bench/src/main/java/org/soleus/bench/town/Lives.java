package org.soleus.bench.town;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.Enrolment;
import org.soleus.server.account.Enrolments;
import org.soleus.server.account.Identity;
import org.soleus.server.account.Role;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.Unit;
import org.soleus.server.plan.Entrance;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Plans;
import org.soleus.server.plan.SessionDesk;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.triage.Screens;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

/// Has members live through their weeks at the product's own desks, day by day.
@Component
class Lives {

    /// Six weeks of check-ins.
    static final int DAYS = 42;

    private static final int MORNING = 7;
    private static final int EVENING = 18;
    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);

    private final TownClock clock;
    private final Enrolments enrolments;
    private final Transactions transactions;
    private final Screens screens;
    private final Screen screen;
    private final Plans plans;
    private final PlanReader reader;
    private final PlanDesk desk;
    private final SessionDesk sessions;

    Lives(
            TownClock clock,
            Enrolments enrolments,
            Transactions transactions,
            Screens screens,
            Screen screen,
            Plans plans,
            PlanReader reader,
            PlanDesk desk,
            SessionDesk sessions) {
        this.clock = clock;
        this.enrolments = enrolments;
        this.transactions = transactions;
        this.screens = screens;
        this.screen = screen;
        this.plans = plans;
        this.reader = reader;
        this.desk = desk;
        this.sessions = sessions;
    }

    /// Somebody new, with a key and a consent of her own.
    SignedIn enrol(int number) {
        var who = new Identity("Member " + number, "member" + number + "@town.example", BORN);
        return enrolments.enrol(
                new Enrolment(
                        Role.MEMBER, who, true, Unit.KM, "UTC", clock.instant(), Optional.empty()));
    }

    /// Signs models up six weeks before a day and has them live until its morning, together.
    List<SignedIn> live(List<Model> models, LocalDate today, Together together)
            throws InterruptedException, ExecutionException {
        var first = today.minusDays(DAYS);
        clock.set(at(first, EVENING));
        var people = together.all(models, this::join);
        for (int day = 1; day < DAYS; day++) {
            int nth = day;
            clock.set(at(first.plusDays(day), MORNING));
            together.all(models, model -> wake(people.get(model.number()), model, nth));
            clock.set(at(first.plusDays(day), EVENING));
            together.all(models, model -> train(people.get(model.number()), model, nth));
        }
        return people;
    }

    private SignedIn join(Model model) {
        var me = enrol(-model.number() - 1);
        transactions.in(me.scope(), () -> begin(me, model));
        return me;
    }

    private boolean wake(SignedIn me, Model model, int day) {
        int pain = model.pain(day);
        return transactions.in(
                me.scope(),
                () -> sessions.morning(me, today(), Optional.of(pain), Optional.of(5 * pain)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean train(SignedIn me, Model model, int day) {
        if (!model.trains(day)) return false;
        transactions.in(me.scope(), () -> trainAll(me, model, day));
        return true;
    }

    private void begin(SignedIn me, Model model) {
        screens.keep(model.screen(screen));
        plans.saveIntake(me.member(), model.intake());
        if (!desk.make(me)) throw new IllegalStateException("no plan for " + model);
    }

    private void trainAll(SignedIn me, Model model, int day) {
        var kinds =
                reader.find(me).map(MemberPlan::toDo).orElse(List.of()).stream()
                        .map(PlannedSession::kind)
                        .toList();
        for (var kind : kinds) train(me, model, day, kind);
    }

    private void train(SignedIn me, Model model, int day, PlannedSession.Kind kind) {
        var clear = new HashMap<String, String>();
        screen.taps().forEach(tap -> clear.put(tap.id(), "no"));
        sessions.tap(me, kind, clear);
        if (sessions.rate(me, kind, model.pain(day)) instanceof Entrance.Going going) {
            finish(me, model, day, going.session());
        }
    }

    private void finish(SignedIn me, Model model, int day, UUID session) {
        var row = plans.session(me.member(), session).orElseThrow();
        for (var prescription : row.prescribed()) {
            var set = new Plans.SetDone(prescription.exercise(), "BOTH", 1, 10);
            plans.did(me.member(), session, set);
        }
        desk.finish(
                me,
                session,
                new SessionRow.After(
                        Optional.of(Math.min(3, model.pain(day) + 1)),
                        Optional.of(model.pain(day)),
                        Optional.of(4),
                        Optional.of(100),
                        Optional.of(false),
                        Optional.of(List.of())));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
