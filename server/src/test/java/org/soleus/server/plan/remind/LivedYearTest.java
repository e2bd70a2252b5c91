package org.soleus.server.plan.remind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.WaveDesk;
import org.soleus.server.plan.Evening;
import org.soleus.server.plan.GuardDesk;
import org.soleus.server.plan.MemberPlan;
import org.soleus.server.plan.PhaseDesk;
import org.soleus.server.plan.PhaseStanding;
import org.soleus.server.plan.PlanDesk;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Planned;
import org.soleus.server.plan.ReviewDesk;
import org.soleus.server.plan.SessionRow;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// One year of a member, lived day by day at the clinic's own desks under a clock that is moved:
/// the phases, the review, the year of guard, a relapse, and each reminder and each question once.
@ClinicTest
class LivedYearTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 9, 1);
    private static final int RELAPSE_AFTER = 300;
    private static final SessionRow.After GOOD =
            new SessionRow.After(
                    Optional.of(1),
                    Optional.of(1),
                    Optional.of(5),
                    Optional.of(100),
                    Optional.of(false),
                    Optional.of(List.of()));

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Outbox outbox;
    @Autowired PlanDesk plans;
    @Autowired PlanReader reader;
    @Autowired PhaseDesk phases;
    @Autowired ReviewDesk reviews;
    @Autowired GuardDesk guards;
    @Autowired WaveDesk waves;
    @Autowired Occasions occasions;
    @Autowired MovableClock clock;
    @Autowired Ticker ticker;

    private Planned planned;
    private SignedIn me;
    private String mail;
    private int sessionsOpen;
    private int questionsAsked;

    /// Every letter by its words: each holds a ticket of its own, and the outbox keeps the last
    /// few.
    private final Map<String, Kind> went = new HashMap<>();

    private final Set<String> questionsOpen = new HashSet<>();
    private final List<Phase> entered = new ArrayList<>();
    private final List<Integer> told = new ArrayList<>();
    private Optional<LocalDate> ended = Optional.empty();
    private Optional<LocalDate> relapsed = Optional.empty();

    @BeforeEach
    void arrive() throws SQLException {
        TestClinic.asOwner("UPDATE plan.reminder SET next_at = NULL");
        at(FIRST, LocalTime.of(9, 0));
        planned = Planned.arrive(clinic, port);
        me = planned.me();
        mail = Choices.mail(planned.visitor());
        Choices.save(
                planned.visitor(), "session", "MAIL", "questions", "MAIL", "questions_at", "18:00");
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_year_is_lived_and_everything_comes_once() throws Exception {
        for (int day = 0; day < 366; day++) live(FIRST.plusDays(day));

        assertThat(entered)
                .startsWith(Phase.CALM, Phase.RESTORE, Phase.LOAD, Phase.RETURN, Phase.RESILIENT)
                .as("begins again where the checks lead")
                .contains(Phase.LOAD);
        assertThat(ended).hasValueSatisfying(day -> assertThat(day).isAfter(FIRST.plusDays(76)));
        assertThat(relapsed).isPresent();
        assertThat(told).startsWith(0, 2, 4, 6, 8, 12, 24);
        assertThat(went(Kind.SESSION)).isEqualTo(sessionsOpen).isGreaterThan(100);
        assertThat(went(Kind.QUESTIONS)).isEqualTo(questionsAsked).isGreaterThan(8);
        assertThat(questionsOpen)
                .contains(
                        "WEEK 2 OF " + FIRST,
                        "WEEK 4 OF " + FIRST,
                        "WEEK 8 OF " + FIRST,
                        "WEEK 12 OF " + FIRST,
                        "WEEK 24 OF " + FIRST)
                .anyMatch(name -> name.startsWith("GUARD "));
        for (var page : List.of("/plan/today", "/plan/calendar", "/plan", "/outcome")) {
            assertThat(planned.visitor().get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    private void live(LocalDate day) throws InterruptedException {
        at(day, LocalTime.of(8, 5));
        var plan = plan();
        if (entered.isEmpty() || entered.getLast() != plan.course().phase()) {
            entered.add(plan.course().phase());
        }
        boolean quiet = plan.endedWell().isPresent();
        if (!quiet || day.getDayOfMonth() % 7 == 0) {
            does(() -> plans.morning(me, Optional.of(1), Optional.of(10)));
        }
        questions(day);
        if (!quiet) checks(plan);
        guard(day);
        strike(day);
        if (!quiet || day.getDayOfMonth() % 4 == 0) train(day);
    }

    /// The clock strikes six: what holds now is expected, once.
    private void strike(LocalDate day) throws InterruptedException {
        at(day, LocalTime.of(18, 0, 30));
        if (as(() -> occasions.holds(me, Kind.SESSION))) sessionsOpen++;
        if (questionsOpen.addAll(as(() -> occasions.questions(me)))) questionsAsked++;
        ticker.look();
        if (day.getDayOfMonth() % 5 == 0) ticker.look();
        for (var kind : Set.of(Kind.SESSION, Kind.QUESTIONS)) {
            Choices.letters(outbox, mail, kind).forEach(one -> went.put(one.body(), kind));
        }
    }

    private long went(Kind kind) {
        return went.values().stream().filter(kind::equals).count();
    }

    /// The questions of a week, two days after they came.
    private void questions(LocalDate day) {
        var open = as(() -> waves.open(me));
        if (open.isEmpty()) return;
        var start = plan().program().start();
        if (day.isBefore(open.get().due(start).plusDays(2))) return;
        does(() -> waves.tell(me, open.get(), Map.of("sane", Optional.of(90)), List.of()));
        told.add(open.get().week());
    }

    private void checks(MemberPlan plan) {
        var standing = as(() -> phases.standing(me, plan)).filter(PhaseStanding::asks);
        standing.ifPresent(
                open -> does(() -> phases.check(me, ids(open.checking().asked()), Set.of())));
        if (!ReviewDesk.isDue(plan)) return;
        var review = as(() -> reviews.standing(me, plan));
        if (review.asks())
            does(() -> reviews.check(me, ids(review.checking().criteria()), Set.of()));
    }

    private void guard(LocalDate day) {
        var guard = as(() -> guards.find(me));
        if (guard.isEmpty()) return;
        if (ended.isEmpty()) ended = Optional.of(day);
        boolean back = relapsed.isEmpty() && day.isAfter(FIRST.plusDays(RELAPSE_AFTER));
        if (guard.get().asks(day.minusDays(1)))
            does(() -> guards.tell(me, new PainScore(back ? 6 : 1)));
        if (!as(() -> guards.find(me)).orElseThrow().isRelapse()) return;
        Evening.screen(planned.visitor());
        as(() -> guards.beginSame(me, ids(guards.asked())));
        relapsed = Optional.of(day);
    }

    private void train(LocalDate day) {
        at(day, LocalTime.of(19, 0));
        for (var session : plan().toDo()) {
            if (session.kind() == PlannedSession.Kind.CROSS) continue;
            as(() -> plans.start(me, session.kind(), Optional.of(1)))
                    .ifPresent(id -> as(() -> plans.finish(me, id, GOOD)));
        }
    }

    private MemberPlan plan() {
        return as(() -> reader.find(me)).orElseThrow();
    }

    private static Set<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).collect(Collectors.toSet());
    }

    private void at(LocalDate day, LocalTime time) {
        clock.set(day.atTime(time).atZone(Planned.BERLIN).toInstant());
    }

    private <T> T as(Supplier<T> work) {
        return planned.as(work);
    }

    private void does(Runnable work) {
        planned.does(work);
    }
}
