package org.soleus.server.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.parcel.Taken;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The questions of a plan's weeks, as a member without scripts meets them: asked once, quietly.
@ClinicTest
class WavesTest {

    private static final String AGAIN = "<h2>Where you begin. Told again: ";

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeEach
    void arrive() {
        grete = Evening.member(port, outbox);
        clock.move(Duration.ofDays(1));
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void the_baseline_is_offered_on_today_asked_once_and_kept_with_its_gaps() {
        assertThat(page("/plan/today")).contains("A few questions on where you begin");
        assertThat(page("/measure/questions")).contains("<h1>Where you begin</h1>", "phq-1");
        assertThat(page("/measure/questions")).doesNotContain("impression");
        assertThat(tell(0, "pain-now", "3", "normal", "70").statusCode()).isEqualTo(303);
        assertThat(page("/measure/questions"))
                .contains("Nothing is asked now.", "The next ones come in week 2.");
        assertThat(page("/plan/today")).doesNotContain("A few questions");
        tell(0, "pain-now", "9");
        assertThat(page("/measure/questions")).contains("The next ones come in week 2.");
    }

    @Test
    void what_was_missed_is_never_asked_for_later() {
        clock.move(Duration.ofDays(15));
        assertThat(page("/plan/today"))
                .contains("A few questions after 2 weeks")
                .doesNotContain("where you begin");
        grete.save("/measure/questions/pass", "week", "2");
        assertThat(page("/measure/questions"))
                .contains("You passed them over, and that is kept.", "week 4");
        assertThat(page("/plan/today")).doesNotContain("A few questions");
    }

    @Test
    void her_own_activities_are_named_once_and_asked_by_name() {
        tell(0, "name-1", "Stairs <down>", "activity-1", "4", "name-3", "Running", "pain-now", "1");
        clock.move(Duration.ofDays(15));
        assertThat(page("/measure/questions"))
                .contains("Stairs &lt;down&gt;", "<h2>Running</h2>", "impression")
                .doesNotContain("name-1");
    }

    @Test
    void three_points_on_mood_have_a_clinician_look_and_two_have_not() {
        tell(0, "phq-1", "1", "phq-2", "1", "gad-1", "1");
        assertThat(page("/measure/questions")).doesNotContain("sound hard");
        clock.move(Duration.ofDays(43));
        assertThat(page("/measure/questions")).contains("How it is after 6 weeks", "gad-2");
        tell(6, "phq-1", "1", "phq-2", "2");
        assertThat(page("/measure/questions"))
                .contains("The last two weeks sound hard.", "no diagnosis", "/triage/emergency");
        assertThat(page("/plan/today")).contains("A clinician looks at what you told.");
    }

    @Test
    void odd_and_missing_answers_are_told_and_nothing_is_kept() {
        assertThat(tell(0).statusCode()).isEqualTo(422);
        var odd = tell(0, "normal", "170", "pain-now", "2");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("normal-error", "value=\"2\" checked");
        assertThat(tell(24, "pain-now", "2").statusCode()).isEqualTo(303);
        assertThat(page("/measure/questions")).contains("Where you begin");
    }

    @Test
    void severe_pain_in_an_answer_asks_for_the_safety_questions() {
        tell(0, "pain-now", "2", "pain-worst", "8");
        assertThat(page("/measure/questions")).contains("Pain like that needs a look first.");
        assertThat(page("/plan/check"))
                .contains("A safety check first.", "Pain of 8 of 10 in the questions");
        assertThat(Visitor.location(grete.get("/plan/session/start?kind=DAILY")))
                .isEqualTo("/plan/check");
    }

    @Test
    void a_page_that_stayed_open_passes_nothing_over_that_it_never_showed() {
        clock.move(Duration.ofDays(15));
        var to = Visitor.location(grete.save("/measure/questions/pass", "week", "0"));
        assertThat(to).isEqualTo("/measure/questions");
        assertThat(page("/measure/questions")).contains("How it is after 2 weeks");
    }

    @Test
    void answers_to_questions_that_were_over_are_looked_at_and_told_back() {
        clock.move(Duration.ofDays(15));
        var late = tell(0, "phq-1", "3", "phq-2", "3", "pain-now", "4");
        assertThat(page(Visitor.location(late)))
                .contains("were over: nothing of them was kept", "How it is after 2 weeks");
        assertThat(page("/plan/today")).contains("A clinician looks at what you told.");
    }

    @Test
    void the_same_answers_twice_are_kept_once() {
        tell(0, "name-1", "Stairs", "activity-1", "4", "pain-now", "3");
        var again = tell(0, "name-1", "Stairs", "activity-1", "4", "pain-now", "3");
        assertThat(Visitor.location(again)).isEqualTo("/measure/questions");
        assertThat(page("/measure/questions")).doesNotContain(AGAIN);
    }

    @Test
    void what_another_device_told_is_kept_beside_what_came_first_and_shown_once() {
        tell(0, "name-1", "Stairs", "activity-1", "4", "pain-now", "3");
        for (int i = 0; i < 2; i++) {
            var again = tell(0, "name-1", "Jumping", "activity-1", "6", "pain-now", "5");
            assertThat(Visitor.location(again)).isEqualTo("/measure/questions?again=yes");
        }
        assertThat(page("/measure/questions"))
                .containsSubsequence(AGAIN, "Right now</span><b>5</b>", "Jumping</span><b>6</b>")
                .containsOnlyOnce(AGAIN);
        clock.move(Duration.ofDays(15));
        assertThat(page("/measure/questions?again=yes"))
                .contains("What arrived first stands", "<h2>Stairs</h2>")
                .doesNotContain("Jumping");
    }

    /// No clock of a phone is asked: what it says it told long before comes second all the same.
    @Test
    void what_arrived_first_stands_whatever_a_clock_says() {
        tell(0, "pain-now", "3");
        var late =
                grete.form(
                                "/measure/questions",
                                "week",
                                "0",
                                "pain-now",
                                "8",
                                "_key",
                                UUID.randomUUID().toString())
                        .header("Performed-At", "2023-01-01T06:00:00Z")
                        .header("Device-Now", "2024-01-01T06:00:00Z");
        assertThat(grete.send(late.build()).statusCode()).isEqualTo(303);
        assertThat(page("/measure/questions"))
                .contains("Pain like that needs a look first.")
                .containsSubsequence(AGAIN, "Right now</span><b>8</b>");
        assertThat(page("/plan/check")).contains("Pain of 8 of 10 in the questions");
    }

    @Test
    void answers_to_questions_that_were_passed_over_elsewhere_are_kept_and_looked_at() {
        grete.save("/measure/questions/pass", "week", "0");
        tell(0, "phq-1", "3", "phq-2", "3");
        assertThat(page("/measure/questions"))
                .contains(
                        "You passed them over",
                        AGAIN,
                        "interest or pleasure in doing things</span><b>Nearly every day</b>",
                        "The last two weeks sound hard.");
        assertThat(page("/plan/today")).contains("A clinician looks at what you told.");
    }

    @Test
    void what_another_device_told_is_in_what_she_takes_along() {
        var she = Newcomer.joins(port, outbox);
        grete = she.visitor();
        Evening.screen(grete);
        Evening.plan(grete);
        clock.move(Duration.ofDays(1));
        tell(0, "pain-now", "3");
        tell(0, "pain-now", "5", "name-1", "Jumping", "activity-1", "6");
        she.confirms("/account/export");
        var again = Taken.by(grete).json().at("/rows/measure.told_again");
        assertThat(again).hasSize(2);
        assertThat(again.toString()).contains("Jumping", "\"value\":5");
    }

    private HttpResponse<String> tell(int week, String... answers) {
        var sent = new ArrayList<>(List.of("week", String.valueOf(week)));
        sent.addAll(List.of(answers));
        return grete.save("/measure/questions", sent.toArray(String[]::new));
    }

    private String page(String path) {
        return grete.get(path).body();
    }
}
