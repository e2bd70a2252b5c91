package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.running.Aims;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.TableEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// What is told twice, late, beside something else, or at the same moment: danger is heard each
/// time, and nothing is kept double.
@ClinicTest
class HeardTest {

    private static final List<Because> ONE = List.of(new Because("PLAN-NUMB", "One", "R"));
    private static final List<Because> OTHER = List.of(new Because("PLAN-NUMB", "Other", "R"));

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired PlanDesk desk;
    @Autowired SessionDesk sessions;
    @Autowired PlanReader reader;
    @Autowired Holding holding;
    @Autowired Guards guards;
    @Autowired GuardDesk guard;
    @Autowired ReviewDesk review;
    @Autowired SpeedDesk speed;
    @Autowired Checks checks;
    @Autowired Aims aims;
    @Autowired NextDesk next;
    @Autowired Books books;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    private Planned planned;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_session_told_again_with_severe_pain_changes_nothing_and_is_heard() {
        var id = begun();
        planned.does(() -> desk.finish(planned.me(), id, after(1, List.of())));
        planned.does(() -> desk.finish(planned.me(), id, after(9, List.of())));
        assertThat(first()).isInstanceOf(First.Screen.class);
        assertThat(planned.holds()).isEmpty();
    }

    @Test
    void so_is_a_warning_sign() {
        var id = begun();
        planned.does(() -> desk.finish(planned.me(), id, after(1, List.of())));
        planned.does(() -> desk.finish(planned.me(), id, after(1, List.of("pop"))));
        assertThat(first()).isInstanceOf(First.Screen.class);
    }

    @Test
    void so_is_a_second_morning() {
        morning(2);
        assertThat(first()).isInstanceOf(First.Nothing.class);
        morning(8);
        assertThat(first()).isInstanceOf(First.Screen.class);
    }

    @Test
    void a_severe_morning_is_held_beside_whatever_else_closes_the_plan() {
        planned.held(Hold.Kind.PENDING, Hold.Topic.PLAN);
        morning(9);
        assertThat(planned.holds())
                .anyMatch(hold -> hold.stands(Hold.Topic.PLAN))
                .anyMatch(hold -> hold.stands(Hold.Topic.STEPS) && hold.kind() == Hold.Kind.LOCKED);
    }

    @Test
    void a_hold_whose_reasons_are_others_by_now_is_told_anew_and_never_less_strict() {
        planned.does(() -> anew(Hold.Kind.WITHHELD, ONE));
        planned.does(() -> anew(Hold.Kind.PENDING, OTHER));
        assertThat(planned.holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.because()).isEqualTo(OTHER))
                .satisfies(hold -> assertThat(hold.kind()).isEqualTo(Hold.Kind.WITHHELD));
    }

    private void anew(Hold.Kind kind, List<Because> because) {
        var me = planned.me();
        holding.anew(me.tenant(), me.member(), kind, Hold.Topic.PLAN, because);
    }

    @Test
    void one_reason_told_at_the_same_moment_by_eight_devices_is_one_hold() throws Exception {
        var me = planned.me();
        eightAtOnce(
                () ->
                        holding.once(
                                me.tenant(), me.member(), Hold.Kind.LOCKED, Hold.Topic.STEPS, ONE));
        assertThat(planned.holds()).hasSize(1);
    }

    @Test
    void so_is_one_check_at_the_end_of_a_plan() throws Exception {
        planned.began(planned.day(90), Phase.RESILIENT, planned.day(60));
        eightAtOnce(() -> review.check(planned.me(), allOf(Phase.RESILIENT), Set.of()));
        assertThat(checks(Phase.RESILIENT.id())).hasSize(1);
        assertThat(planned.as(() -> guards.find(planned.member()))).isEmpty();
    }

    private Set<String> allOf(Phase phase) {
        return books.now().rule(phase).exit().stream()
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }

    @Test
    void so_is_one_check_at_the_gate_to_speed() throws Exception {
        planned.began(planned.day(90), Phase.RESILIENT, planned.day(60));
        var done = new TableEntry(planned.day(0), Optional.empty(), TableEntry.DONE);
        planned.does(() -> aims.enter(planned.member(), done, clock.instant()));
        eightAtOnce(() -> speed.check(planned.me(), Set.of("hop-sides", "loaded-raise"), Set.of()));
        assertThat(checks(Gate.SPEED)).hasSize(1);
    }

    @Test
    void what_has_come_back_asks_once_for_the_safety_questions() throws Exception {
        planned.began(planned.day(200), Phase.RESILIENT, planned.day(150));
        planned.does(
                () ->
                        guards.begin(
                                planned.member(),
                                planned.day(100),
                                planned.day(-165),
                                Instant.now()));
        eightAtOnce(() -> guard.tell(planned.me(), new PainScore(9)));
        assertThat(planned.as(this::asks)).isEqualTo(1);
    }

    private long asks() {
        return jdbc.sql("SELECT count(*) FROM plan.taps").query(Long.class).single();
    }

    private List<CheckRow> checks(String what) {
        return planned.as(() -> checks.list(planned.member(), what, Instant.EPOCH));
    }

    private void eightAtOnce(Runnable work) throws Exception {
        Callable<Boolean> told =
                () -> {
                    planned.does(work);
                    return true;
                };
        try (var devices = Executors.newFixedThreadPool(8)) {
            for (var one : devices.invokeAll(Collections.nCopies(8, told))) one.get();
        }
    }

    @Test
    void a_decision_of_the_plan_before_explains_nothing_of_this_one() {
        planned.decided(3);
        planned.began(2);
        assertThat(plan().lastDecision()).isEmpty();
        planned.decided(1);
        assertThat(plan().lastDecision()).isPresent();
    }

    @Test
    void
            once_it_has_come_back_no_session_and_no_run_comes_until_it_is_quiet_twice_or_she_begins_again() {
        planned.began(planned.day(200), Phase.RESILIENT, planned.day(150));
        planned.does(
                () -> {
                    guards.begin(
                            planned.member(), planned.day(100), planned.day(-165), Instant.now());
                    tells(0, 9);
                });
        assertThat(plan().program().days())
                .filteredOn(day -> !day.date().isBefore(plan().today()))
                .allMatch(day -> day.sessions().isEmpty());
        assertThat(shut()).contains("GUARD-RELAPSE");
        clock.move(Duration.ofDays(8));
        assertThat(plan().toDo()).isEmpty();
        planned.does(() -> tells(-7, 1));
        planned.does(() -> tells(-8, 1));
        assertThat(plan().program().days())
                .filteredOn(day -> !day.date().isBefore(plan().today()))
                .anyMatch(day -> day.holds(PlannedSession.Kind.STRENGTH));
        assertThat(shut()).isEmpty();
    }

    /// The rule that keeps her from running.
    private Optional<String> shut() {
        return planned.as(() -> next.next(planned.me())).standing().leg().shut().stream()
                .map(shut -> shut.because().rule())
                .findFirst();
    }

    private void tells(int daysAgo, int worst) {
        var told = new Guarding.Told(planned.day(daysAgo), new PainScore(worst));
        guards.tell(planned.member(), told, Instant.now());
    }

    private MemberPlan plan() {
        return planned.as(() -> reader.find(planned.me())).orElseThrow();
    }

    private UUID begun() {
        return planned.as(
                () ->
                        desk.start(planned.me(), PlannedSession.Kind.DAILY, Optional.of(1))
                                .orElseThrow());
    }

    private static SessionRow.After after(int worst, List<String> signs) {
        return new SessionRow.After(
                Optional.of(worst),
                Optional.of(1),
                Optional.of(5),
                Optional.of(100),
                Optional.of(false),
                Optional.of(signs));
    }

    private void morning(int pain) {
        planned.does(() -> desk.morning(planned.me(), Optional.of(pain), Optional.of(10)));
    }

    private First first() {
        return planned.as(() -> sessions.first(planned.me()));
    }
}
