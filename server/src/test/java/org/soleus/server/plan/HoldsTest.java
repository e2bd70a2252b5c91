package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.triage.Disposition;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.plan.Hold.Kind;
import org.soleus.server.plan.Hold.Topic;
import org.soleus.server.triage.Screens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What waits for a clinician: one thing does not hide another, and a clinician's silence adds
/// nothing.
@ClinicTest
class HoldsTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Books books;
    @Autowired Screens screens;
    @Autowired MovableClock clock;

    private Planned planned;
    private Visitor grete;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"STEPS", "RUNS", "ASKED"})
    void what_was_told_of_mood_is_swallowed_by_no_other_look(Topic standing) {
        planned.held(Kind.REVIEW, standing);
        low();
        assertThat(topics()).containsExactlyInAnyOrder(standing, Topic.MOOD);
        low();
        assertThat(topics()).hasSize(2);
    }

    @Test
    void two_steps_back_reach_the_clinic_while_a_look_at_mood_stands() {
        planned.began(5);
        low();
        goodDay(3);
        badDay(2);
        badDay(1);
        morning();
        assertThat(topics()).containsExactlyInAnyOrder(Topic.MOOD, Topic.STEPS);
    }

    @Test
    void a_look_at_mood_clears_no_step_back_and_an_opened_plan_clears_all() {
        planned.held(Kind.REVIEW, Topic.MOOD);
        planned.looked(Topic.MOOD);
        assertThat(Logs.clearedAt(planned.holds(), Topic.STEPS)).isEmpty();
        planned.held(Kind.LOCKED, Topic.SCREEN);
        planned.looked(Topic.SCREEN);
        assertThat(Logs.clearedAt(planned.holds(), Topic.STEPS)).isPresent();
        assertThat(Logs.clearedAt(planned.holds(), Topic.RUNS)).isPresent();
    }

    @Test
    void two_good_sessions_lead_one_step_up_and_a_look_at_mood_changes_nothing_of_it() {
        planned.held(Kind.REVIEW, Topic.MOOD);
        twoGoodDays();
        assertThat(decision()).contains("<h1>One step up");
    }

    @ParameterizedTest
    @EnumSource(
            value = Topic.class,
            names = {"STEPS", "RUNS"})
    void nothing_is_added_until_a_clinician_has_looked_at_steps_back(Topic topic) {
        planned.held(Kind.REVIEW, topic);
        twoGoodDays();
        assertThat(decision())
                .contains("<h1>The same again.", "DOSE-HOLD-LOOK")
                .doesNotContain("<h1>One step up");
        assertThat(grete.get("/plan/today").body()).contains("nothing is added meanwhile");
    }

    @Test
    void a_screen_that_asks_for_a_look_adds_nothing_until_somebody_has_looked() {
        Evening.screen(grete, Map.of("PERS1", "yes"));
        assertThat(topics()).containsExactly(Topic.SCREEN);
        assertThat(grete.get("/plan/today").body()).contains("nothing is added meanwhile");
        twoGoodDays();
        assertThat(decision()).contains("<h1>The same again.", "DOSE-HOLD-LOOK");
        Evening.screen(grete, Map.of("PERS1", "yes"));
        assertThat(topics()).hasSize(1);
        assertThat(forRuns()).isEqualTo(Disposition.PT_REVIEW);
        clock.move(Duration.ofMinutes(5));
        planned.looked(Topic.SCREEN);
        assertThat(grete.get("/plan/today").body()).doesNotContain("nothing is added meanwhile");
        assertThat(forRuns()).isEqualTo(Disposition.OK);
    }

    /// Where her screens leave her runs.
    private Disposition forRuns() {
        var newest = planned.as(() -> screens.latest(planned.member()).stream().toList());
        return LegReader.screen(newest, planned.holds());
    }

    @Test
    void no_phase_begins_until_a_clinician_has_looked_at_steps_back() {
        planned.began(5);
        assertThat(grete.get("/plan/phase").body()).contains("Save this check");
        planned.held(Kind.REVIEW, Topic.STEPS);
        assertThat(grete.get("/plan/phase").body())
                .contains("A clinician looks at your plan first.")
                .doesNotContain("Save this check");
        grete.save("/plan/phase", "rest-pain-2", "yes");
        planned.looked(Topic.STEPS);
        assertThat(grete.get("/plan/phase").body())
                .contains("Save this check")
                .doesNotContain("Last time: held.");
    }

    @Test
    void a_yes_and_a_no_to_one_question_are_a_no() {
        var both =
                Answered.of(
                        books.now().rule(Phase.CALM).exit(),
                        Set.of("rest-pain-2", "walk-pain-3"),
                        Set.of("rest-pain-2"));
        assertThat(both.held()).containsExactly("walk-pain-3");
        assertThat(both.failed()).containsExactly("rest-pain-2");
    }

    private List<Topic> topics() {
        return planned.holds().stream().filter(Hold::stands).map(Hold::topic).toList();
    }

    private void low() {
        grete.save("/measure/questions", "week", "0", "phq-1", "3", "phq-2", "3");
    }

    /// Two sessions as planned, each with a usual morning after it.
    private void twoGoodDays() {
        for (int day = 0; day < 2; day++) {
            var session = Evening.begin(grete, "DAILY");
            grete.save(
                    session + "/after",
                    "worst",
                    "2",
                    "now",
                    "1",
                    "effort",
                    "6",
                    "done",
                    "100",
                    "limp",
                    "no",
                    "sign",
                    "none");
            clock.move(Duration.ofDays(1));
            morning();
        }
    }

    private void goodDay(int daysAgo) {
        planned.did(
                daysAgo,
                2,
                List.of(books.now().ladder().start("heel-raise-double", "calf-strength")));
    }

    private void badDay(int daysAgo) {
        planned.did(
                daysAgo,
                5,
                List.of(books.now().ladder().start("heel-raise-double", "calf-strength")));
    }

    private void morning() {
        grete.save("/plan/morning", "day", today().toString(), "pain", "1", "stiffness", "15");
    }

    private LocalDate today() {
        return clock.instant().atZone(Planned.BERLIN).toLocalDate();
    }

    private String decision() {
        return grete.get("/plan/decision/" + today().minusDays(1)).body();
    }
}
