package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanTime;
import org.soleus.clinical.plan.Prescription;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Long plans and long silence: what was decided stays decided, and nobody comes back to more.
@ClinicTest
class AwayTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired PlanReader reader;
    @Autowired Books books;
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

    @Test
    void after_seventy_days_of_sessions_the_oldest_of_them_is_not_decided_again() {
        planned.began(75);
        var small = heelRaises(2);
        planned.isAt(small);
        for (int daysAgo = 70; daysAgo > 0; daysAgo--) {
            planned.did(daysAgo, daysAgo == 65 ? 8 : 2, List.of(heelRaises(3)));
            planned.woke(daysAgo);
            planned.decided(daysAgo);
        }
        morning();
        assertThat(planned.holds()).isEmpty();
        assertThat(planned.kept().course().dose("heel-raise-double")).contains(small);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 90, 92, 200, 400})
    void three_weeks_or_a_year_of_silence_ask_for_the_safety_check_alike(int days) {
        planned.began(days + 5);
        planned.did(days - 9, 2, List.of(heelRaises(3)));
        clock.move(Duration.ofDays(9));
        assertThat(grete.get("/plan/today").body())
                .contains("Welcome back.", "Take the safety check");
    }

    @Test
    void nobody_comes_back_from_longer_silence_to_more() {
        int three = stepsAfter(3);
        int ten = stepsAfter(10);
        assertThat(ten).isLessThan(three);
        assertThat(stepsAfter(30)).isLessThanOrEqualTo(ten);
    }

    @Test
    void days_away_cost_one_step_however_often_the_plan_is_read_and_told() {
        int steps = stepsAfter(10);
        morning();
        assertThat(planned.kept().course().doses()).isNotEmpty();
        assertThat(steps()).isEqualTo(steps);
    }

    @Test
    void silence_of_long_ago_still_holds_back_what_rises_by_weeks() {
        planned.began(126);
        planned.enters(Phase.RESTORE, planned.day(123));
        for (int daysAgo = 123; daysAgo >= 112; daysAgo--) done(daysAgo, 100);
        for (int daysAgo = 28; daysAgo > 0; daysAgo--) done(daysAgo, 100);
        assertThat(plan().arranged().silent())
                .containsExactly(new PlanTime.Gap(planned.day(104), planned.day(28)));
    }

    @Test
    void a_session_of_which_nothing_was_done_is_no_session() {
        planned.began(30);
        done(29, 100);
        done(2, 0);
        assertThat(plan().missed()).isInstanceOf(MissedDays.Reassess.class);
    }

    @Test
    void a_plan_that_was_never_begun_is_too_old_after_three_weeks_and_begins_at_its_first_doses() {
        planned.began(90);
        assertThat(plan().missed()).isInstanceOf(MissedDays.NotBegun.class);
        assertThat(plan().course().doses()).isEmpty();
        assertThat(grete.get("/plan/today").body()).contains("Welcome back.");
        planned.began(20);
        assertThat(grete.get("/plan/today").body()).doesNotContain("Welcome back.");
    }

    private void done(int daysAgo, int percent) {
        planned.did(daysAgo, 2, percent, List.of(heelRaises(3)));
    }

    private MemberPlan plan() {
        var today = LocalDate.now(Planned.BERLIN);
        return planned.as(() -> reader.find(planned.member(), today, Planned.BERLIN)).orElseThrow();
    }

    @Test
    void after_three_weeks_the_answers_are_looked_through_before_the_plan_goes_on() {
        planned.began(40);
        planned.did(30, 2, List.of(heelRaises(3)));
        Evening.screen(grete);
        assertThat(grete.get("/plan/today").body())
                .contains("Welcome back.", "Look through your answers");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo("/plan/intake/summary");
        assertThat(grete.get("/running/next").body()).doesNotContain("stage 1");
        assertThat(grete.get("/plan/intake/summary").body())
                .contains("<title>Is it still so?")
                .containsPattern("(?s)All of it is still so.*</ul>.*All of it is still so")
                .doesNotContain("Make my plan");
        grete.save("/plan/intake/summary", "still", "yes");
        assertThat(grete.get("/plan/today").body())
                .contains("We begin one step lower.")
                .doesNotContain("Welcome back.");
        assertThat(grete.get("/plan/session/start?kind=DAILY").body()).contains("Since last time");
    }

    @Test
    void an_answer_that_is_another_by_now_makes_a_new_plan_and_confirms_nothing() {
        planned.began(40);
        planned.did(30, 2, List.of(heelRaises(3)));
        Evening.screen(grete);
        grete.save("/plan/intake/1", "answer", "Z2", "change", "1");
        assertThat(Visitor.location(grete.save("/plan/intake/summary", "still", "yes")))
                .isEqualTo("/plan/intake/summary");
        assertThat(grete.get("/plan/intake/summary").body()).contains("Make my plan");
    }

    @Test
    void a_changed_answer_counts_in_the_plan_that_is_made_from_it_and_not_before() {
        var made = answers();
        grete.save("/plan/intake/1", "answer", "Z5", "change", "1");
        grete.save("/plan/intake/1", "answer", "Z6", "change", "1");
        assertThat(answers()).isEqualTo(made);
        assertThat(grete.get("/plan/intake/summary").body()).contains("Make my plan");
        grete.save("/plan/intake/summary");
        assertThat(answers()).isNotEqualTo(made);
    }

    private Intake answers() {
        var today = LocalDate.now(Planned.BERLIN);
        return planned.as(() -> reader.find(planned.member(), today, Planned.BERLIN))
                .orElseThrow()
                .intake();
    }

    private int stepsAfter(int days) {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        planned.began(60);
        planned.enters(Phase.RESTORE, planned.day(40));
        planned.did(days, 2, List.of(heelRaises(3)));
        return steps();
    }

    /// How many steps below their first dose the exercises of her phase are, together.
    private int steps() {
        return plan().course().doses().values().stream().mapToInt(Prescription::step).sum();
    }

    private Prescription heelRaises(int sets) {
        var start = books.now().ladder().start("heel-raise-double", "calf-strength");
        return new Prescription(
                start.exercise(),
                sets,
                start.amount(),
                start.perSide(),
                start.tempo(),
                start.restSeconds(),
                start.load(),
                start.step(),
                start.component(),
                start.because());
    }

    private void morning() {
        grete.save(
                "/plan/morning",
                "day",
                LocalDate.now(Planned.BERLIN).toString(),
                "pain",
                "1",
                "stiffness",
                "15");
    }
}
