package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/// A run written down, and what is asked of it.
@ClinicTest
class FeltTest {

    private static final String AGAIN = "<h2>Told again: ";

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeEach
    void arrive() {
        grete = Evening.member(port, outbox);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void a_run_is_written_down_with_four_fields() {
        var run = write("5.2", "31", today(), "2", "none");
        assertThat(grete.get(run).body())
                .contains(
                        "<h1>5.2 km on", "Worst pain during</span><b>2</b>", "Written down by you")
                .doesNotContain("Stop here");
        assertThat(grete.get("/plan/today").body()).doesNotContain("See a clinician first.");
        assertThat(grete.get("/running").body()).contains("5.2 km in one run in seven days.");
    }

    @Test
    void the_old_address_leads_to_the_new_form() {
        assertThat(Visitor.location(grete.get("/plan/run"))).isEqualTo("/running/new");
    }

    @ParameterizedTest
    @CsvSource({"7,none", "2,pop", "2,swelling", "'',pop"})
    void a_grave_answer_asks_for_the_screen_and_closes_the_plan(String pain, String sign) {
        var run = write("5", "30", today(), "", "");
        assertThat(grete.get("/plan/today").body()).doesNotContain("See a clinician first.");
        grete.save(run + "/felt", "during", pain, "sign", sign);
        assertThat(grete.get(run).body()).contains("Stop here.", "href=\"/triage\"");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    /// The phone told it an hour before the laptop, and reaches the clinic after it.
    @Test
    void what_was_told_later_stands_whenever_it_arrives_and_the_other_beside_it() {
        var run = write("5", "30", today(), "", "");
        grete.save(run + "/felt", "during", "5", "sign", "none");
        waited(run, "2", "2023-01-01T07:00:00Z");
        assertThat(grete.get(run).body()).containsSubsequence(stands("5"), AGAIN, stands("2"));
        waited(run, "2", "2023-01-01T07:00:00Z");
        assertThat(grete.get(run).body()).containsOnlyOnce(AGAIN);
    }

    /// Told on the phone just now, but its clock was set forward by a year before it was sent: for
    /// all that the clinic knows, the phone told it long before the laptop.
    @Test
    void what_a_wrong_clock_puts_before_what_stands_is_kept_and_shown() {
        var run = write("5", "30", today(), "", "");
        grete.save(run + "/felt", "during", "2", "sign", "none");
        waited(run, "6", "2024-01-01T06:00:00Z");
        assertThat(grete.get(run).body()).containsSubsequence(stands("2"), AGAIN, stands("6"));
    }

    @Test
    void what_was_told_and_does_not_stand_is_heard_all_the_same() {
        var run = write("5", "30", today(), "", "");
        grete.save(run + "/felt", "during", "2", "sign", "none");
        waited(run, "8", "2024-01-01T06:00:00Z");
        assertThat(grete.get(run).body()).containsSubsequence(stands("2"), AGAIN, stands("8"));
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    @Test
    void the_same_told_twice_is_kept_once() {
        var run = write("5", "30", today(), "", "");
        for (int i = 0; i < 2; i++) grete.save(run + "/felt", "during", "5", "sign", "none");
        assertThat(grete.get(run).body()).contains(stands("5")).doesNotContain(AGAIN);
    }

    @Test
    void what_was_told_first_is_kept_when_something_else_is_told_later() {
        var run = write("5", "30", today(), "4", "none");
        grete.save(run + "/felt", "during", "1", "sign", "none");
        assertThat(grete.get(run).body()).containsSubsequence(stands("1"), AGAIN, stands("4"));
        grete.save(run + "/felt", "during", "4", "sign", "none");
        assertThat(grete.get(run).body())
                .containsSubsequence(stands("4"), AGAIN, stands("1"))
                .containsOnlyOnce(AGAIN);
    }

    @Test
    void what_does_not_stand_is_in_what_she_takes_along() {
        var she = Newcomer.joins(port, outbox);
        grete = she.visitor();
        var run = write("5", "30", today(), "5", "none");
        waited(run, "2", "2023-01-01T07:00:00Z");
        she.confirms("/account/export");
        var again = Taken.by(grete).json().at("/rows/running.felt_again");
        assertThat(again).hasSize(1);
        assertThat(again.get(0).get("during").asInt()).isEqualTo(2);
    }

    /// Told at six by the clock of a phone.
    ///
    /// @param sent what the same clock shows when it is sent
    private void waited(String run, String during, String sent) {
        var key = UUID.randomUUID().toString();
        var late =
                grete.form(run + "/felt", "during", during, "sign", "none", "_key", key)
                        .header("Performed-At", "2023-01-01T06:00:00Z")
                        .header("Device-Now", sent);
        assertThat(grete.send(late.build()).statusCode()).isEqualTo(303);
    }

    private static String stands(String during) {
        return "Worst pain during</span><b>" + during + "</b>";
    }

    @Test
    void a_grave_answer_of_long_ago_closes_nothing() {
        write("5", "30", today().minusDays(200), "9", "none");
        assertThat(grete.get("/plan/today").body()).doesNotContain("See a clinician first.");
    }

    @Test
    void two_steps_back_of_runs_are_looked_at_and_three_close_the_plan() {
        write("5", "30", today().minusDays(4), "5", "none");
        write("5", "30", today().minusDays(2), "5", "none");
        assertThat(grete.get("/plan/today").body())
                .contains("A clinician looks at your plan.")
                .doesNotContain("See a clinician first.");
        write("5", "30", today(), "5", "none");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
        assertThat(grete.get("/running/next").body()).contains("Be seen first.");
    }

    @Test
    void steps_back_of_long_ago_say_nothing_of_today() {
        for (int ago : new int[] {40, 38, 36}) {
            write("5", "30", today().minusDays(ago), "5", "none");
        }
        assertThat(grete.get("/plan/today").body()).doesNotContain("See a clinician first.");
        assertThat(grete.get("/running/next").body()).doesNotContain("Be seen first.");
    }

    @Test
    void what_was_told_can_be_changed_and_stays_empty_where_it_was_left_open() {
        var run = write("5", "30", today(), "3", "");
        assertThat(grete.get(run + "/felt").body()).contains("value=\"3\" checked");
        grete.save(run + "/felt", "during", "1", "effort", "5");
        assertThat(grete.get(run).body())
                .contains(
                        "Worst pain during</span><b>1</b>",
                        "Pain right after</span><b>not answered</b>",
                        "Effort</span><b>5</b>");
    }

    @Test
    void a_file_that_comes_after_its_morning_has_a_clinician_look() {
        write("5", "30", today().minusDays(3), "5", "none");
        grete.save("/plan/morning", "day", today().toString(), "pain", "3", "stiffness", "15");
        assertThat(grete.get("/plan/today").body()).doesNotContain("A clinician looks at");
        var file = Recorded.of(today().minusDays(1) + "T06:30:00Z", 5000).tcx();
        assertThat(new Runner(grete).send("late.tcx", file)).contains("New: 5.0 km");
        assertThat(grete.get("/plan/today").body()).contains("A clinician looks at your plan.");
    }

    @Test
    void only_runs_are_counted_as_runs() {
        var run = write("5.2", "31", today(), "2", "none");
        write("4", "24", today(), "2", "none");
        grete.save(run + "/edit", "distance", "5.200", "day", today().toString(), "sport", "OTHER");
        assertThat(grete.get("/running").body())
                .contains("4.0 km in one run in seven days.", "something else");
    }

    @ParameterizedTest
    @CsvSource({"52,31", "0.52,31", "3,90"})
    void numbers_that_nobody_runs_are_asked_about_once(String distance, String minutes) {
        var asked = send(distance, minutes, "");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(" in ", ". Is that right?", "Yes, keep it as it stands")
                .containsPattern("value=\"pop\"[^>]* checked");
        assertThat(grete.get("/running").body()).contains("No runs yet");
        var sure = asked.body().replaceAll("(?s).*name=\"sure\" value=\"([^\"]+)\".*", "$1");
        assertThat(send("51", "31", sure).statusCode()).isEqualTo(422);
        assertThat(send(distance, minutes, sure).statusCode()).isEqualTo(303);
        assertThat(grete.get("/running").body()).contains("in one run in seven days");
    }

    private HttpResponse<String> send(String distance, String minutes, String sure) {
        return grete.save(
                "/running/new",
                "distance",
                distance,
                "minutes",
                minutes,
                "day",
                today().toString(),
                "sign",
                "pop",
                "sure",
                sure);
    }

    @Test
    void a_run_set_right_to_what_nobody_runs_is_asked_about_once() {
        var run = write("3", "30", today(), "2", "none");
        var wrong = right(run, "30", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("30.0 km in 30:00. Is that right?");
        var sure = Visitor.hidden(wrong, "sure");
        assertThat(right(run, "30", sure).statusCode()).isEqualTo(303);
        assertThat(right(run, "5", "").statusCode()).isEqualTo(303);
        assertThat(grete.get(run).body()).contains("<h1>5.0 km on");
    }

    private HttpResponse<String> right(String run, String distance, String sure) {
        return grete.save(
                run + "/edit",
                "distance",
                distance,
                "day",
                today().toString(),
                "sport",
                "RUNNING",
                "sure",
                sure);
    }

    @Test
    void the_morning_that_the_next_run_asks_for_can_be_told_days_later() {
        write("5", "30", today(), "1", "none");
        clock.move(Duration.ofDays(3));
        var that = today().minusDays(2);
        assertThat(grete.get("/running/next").body())
                .contains("/plan/morning?of=" + that, "Tell that morning");
        assertThat(grete.get("/plan/morning?of=" + that).body())
                .contains("The first steps that morning");
        var told =
                grete.save(
                        "/plan/morning",
                        "day",
                        today().toString(),
                        "of",
                        that.toString(),
                        "pain",
                        "1",
                        "stiffness",
                        "15");
        assertThat(Visitor.location(told)).isEqualTo("/running/next");
        assertThat(grete.get("/running/next").body()).doesNotContain("Tell that morning");
        assertThat(grete.get("/plan/morning").body()).contains("The first steps this morning");
        assertThat(grete.get("/plan/morning?of=" + that).body()).contains("That morning is told.");
    }

    @Test
    void a_morning_too_long_ago_is_not_asked_for() {
        write("5", "30", today(), "1", "none");
        clock.move(Duration.ofDays(10));
        assertThat(grete.get("/running/next").body())
                .contains("too long ago to be told well")
                .doesNotContain("Tell that morning", "Tell this morning");
        assertThat(grete.get("/plan/morning?of=" + today().minusDays(9)).body())
                .contains("The first steps this morning");
    }

    @ParameterizedTest
    @CsvSource({
        "'',30,0,1",
        "5,'',0,1",
        "0,30,0,1",
        "5,0,0,1",
        "x,30,0,1",
        "5,30,-1,1",
        "5,30,0,11",
        "5,30,0,x",
        "999.9999,30,0,1"
    })
    void odd_answers_are_told_beside_their_field(
            String distance, String minutes, int daysAgo, String pain) {
        var page =
                grete.save(
                        "/running/new",
                        "distance",
                        distance,
                        "minutes",
                        minutes,
                        "day",
                        today().minusDays(daysAgo).toString(),
                        "during",
                        pain);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Error: ");
    }

    private String write(
            String distance, String minutes, LocalDate day, String during, String sign) {
        var sent =
                sign.isEmpty()
                        ? grete.save(
                                "/running/new",
                                "distance",
                                distance,
                                "minutes",
                                minutes,
                                "day",
                                day.toString(),
                                "during",
                                during)
                        : grete.save(
                                "/running/new",
                                "distance",
                                distance,
                                "minutes",
                                minutes,
                                "day",
                                day.toString(),
                                "during",
                                during,
                                "sign",
                                sign);
        return Visitor.location(sent).replace("?saved=1", "");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();
    }
}
