package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

/// The morning after, over HTTP: each kind of decision, each lock, and each way to answer oddly.
///
/// The member's limit is 3 and her usual morning 1.
@ClinicTest
class MorningTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;

    private Visitor grete;

    @BeforeEach
    void arrive() {
        clock.set(Instant.parse("2026-11-24T18:00:00Z"));
        grete = Evening.member(port, outbox);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, The same again.",
        "4, 1, One step back",
        "2, 3, One step back",
        "8, 1, Stop here.",
    })
    void one_session_and_its_morning(String during, String morning, String title) {
        session(during, "6");
        var decided = during.equals("8") ? yesterday() : next(morning);
        assertThat(grete.get("/plan/decision/" + decided).body()).contains("<h1>" + title);
    }

    @Test
    void two_good_sessions_running_lead_one_step_up() {
        session("2", "6");
        assertThat(grete.get("/plan/decision/" + next("1")).body())
                .contains("<h1>The same again.", "DOSE-HOLD-FIRST");
        session("2", "6");
        var page = grete.get("/plan/decision/" + next("1")).body();
        assertThat(page)
                .contains("<h1>One step up", "Everything else stays the same.")
                .contains("The five facts that decided", "your limit is 3", "your usual is 1")
                .contains("DOSE-PROGRESS", "version ", "Silbernagel and others, 2007")
                .contains("Not yet reviewed by a clinician.", "What would change it");
    }

    /// Kept on her phone until there was a connection: the days are those of its page.
    @ParameterizedTest
    @CsvSource({
        "1, 1, true, true",
        "1, 1, false, false",
        "2, 4, true, true",
        "4, 2, true, false",
        "8, 8, true, false",
    })
    void a_morning_that_waited_on_the_phone_is_of_its_day(
            int drawn, int of, boolean waited, boolean taken) {
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        var morning = today.minusDays(of).toString();
        var form =
                grete.form(
                        "/plan/morning",
                        "day",
                        today.minusDays(drawn).toString(),
                        "of",
                        morning,
                        "pain",
                        "4",
                        "_key",
                        UUID.randomUUID().toString());
        if (waited) {
            form.header("Performed-At", "2023-01-01T06:00:00Z");
            form.header("Device-Now", "2023-01-02T06:00:00Z");
        }
        assertThat(grete.send(form.build()).statusCode())
                .isEqualTo(taken ? 303 : waited ? 200 : 422);
        var told = grete.get("/plan/morning?of=" + morning).body();
        assertThat(told.contains("It stays as you told it first.")).isEqualTo(taken);
    }

    /// Longer than a morning is remembered: nothing of it is kept, and the phone says so.
    @Test
    void severe_first_steps_that_waited_for_too_long_are_heard() {
        var then = today().toString();
        clock.move(Duration.ofDays(10));
        var form =
                grete.form(
                                "/plan/morning",
                                "day",
                                then,
                                "of",
                                then,
                                "pain",
                                "9",
                                "_key",
                                UUID.randomUUID().toString())
                        .header("Performed-At", "2023-01-01T06:00:00Z")
                        .header("Device-Now", "2023-01-11T06:00:00Z");
        assertThat(grete.get("/plan/today").body()).doesNotContain("A safety check first.");
        var answer = grete.send(form.build());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("That page was from another day.");
        assertThat(grete.get("/plan/today").body()).contains("A safety check first.");
    }

    @Test
    void a_morning_without_an_answer_repeats() {
        session("2", "6");
        var day = today();
        clock.move(Duration.ofDays(2));
        morning("1");
        assertThat(grete.get("/plan/decision/" + day).body())
                .contains("<h1>The same again.", "DOSE-HOLD-MORNING-SILENT");
    }

    @Test
    void two_steps_back_in_a_week_ask_for_a_look_and_a_third_locks() {
        session("4", "6");
        next("1");
        session("4", "6");
        next("1");
        assertThat(grete.get("/plan/today").body())
                .contains("A clinician looks at your plan.")
                .doesNotContain("See a clinician first.");
        session("4", "6");
        next("1");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
        assertThat(Evening.begin(grete, "DAILY")).isEqualTo("/plan/today");
    }

    @Test
    void seven_at_the_first_steps_locks_with_a_session_before_and_without() {
        clock.move(Duration.ofDays(1));
        assertThat(morning("7")).isEqualTo("/plan/check");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    @Test
    void three_above_the_week_before_asks_the_screen_again() {
        clock.move(Duration.ofDays(1));
        morning("1");
        clock.move(Duration.ofDays(1));
        assertThat(morning("4")).isEqualTo("/plan/check");
        assertThat(grete.get("/plan/check").body()).contains("A rise of 3 or more");
        assertThat(Evening.begin(grete, "DAILY")).isEqualTo("/plan/check");
        clock.move(Duration.ofMinutes(5));
        Evening.screen(grete);
        assertThat(Evening.begin(grete, "DAILY")).startsWith("/plan/session/");
    }

    @Test
    void the_first_answer_of_a_morning_stays() {
        session("2", "6");
        next("1");
        assertThat(morning("9")).isEqualTo("/plan/morning");
        assertThat(grete.get("/plan/morning").body())
                .contains("This morning is told.", "first steps</span><b>1</b>");
    }

    @Test
    void twenty_tabs_make_one_morning_and_one_decision() throws Exception {
        session("2", "6");
        clock.move(Duration.ofDays(1));
        var day = today().toString();
        var answers = Collections.synchronizedList(new ArrayList<Integer>());
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tab = 0; tab < 20; tab++) {
                var pain = String.valueOf(tab % 3);
                tabs.execute(
                        () ->
                                answers.add(
                                        grete.save(
                                                        "/plan/morning",
                                                        "day",
                                                        day,
                                                        "pain",
                                                        pain,
                                                        "stiffness",
                                                        "5")
                                                .statusCode()));
            }
        }
        assertThat(answers).hasSize(20).containsOnly(303);
        assertThat(grete.get("/plan/morning").body()).contains("This morning is told.");
        assertThat(grete.get("/plan/decision/" + yesterday()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_stayed_open_overnight_tells_nothing_about_today() {
        var stale = today().toString();
        clock.move(Duration.ofDays(1));
        var page = grete.save("/plan/morning", "day", stale, "pain", "1", "stiffness", "5");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("That page was from another day");
        assertThat(grete.get("/plan/morning").body()).contains("The first steps this morning");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "11,5", "-1,5", "x,5", "1,x", "1,1441", "1e1,5"})
    void odd_answers_are_told_beside_their_field(String pain, String stiffness) {
        var page =
                grete.save(
                        "/plan/morning",
                        "day",
                        today().toString(),
                        "pain",
                        pain,
                        "stiffness",
                        stiffness);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("<title>Error: ").doesNotContain("Exception");
    }

    @Test
    void pain_alone_is_kept_and_holds() {
        session("2", "6");
        clock.move(Duration.ofDays(1));
        grete.save("/plan/morning", "day", today().toString(), "pain", "1");
        assertThat(grete.get("/plan/decision/" + yesterday()).body())
                .contains("<h1>The same again.", "DOSE-HOLD-MORNING-SILENT");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:30:00Z, 2026-03-28", "2026-10-24T21:30:00Z, 2026-10-24",
        "2028-02-28T20:00:00Z, 2028-02-28", "2026-12-31T22:59:00Z, 2026-12-31"
    })
    void the_day_is_the_members_own_over_each_switch_of_the_clock(Instant at, LocalDate day) {
        clock.set(at);
        grete = Evening.member(port, outbox);
        assertThat(today()).isEqualTo(day);
        session("2", "6");
        assertThat(next("2")).isEqualTo(day);
        assertThat(grete.get("/plan/decision/" + day).body()).contains("The same again.");
    }

    @Test
    void a_decision_is_told_in_the_language_of_its_reader() {
        session("4", "6");
        var day = next("1");
        grete.post("/language", "to", "es");
        assertThat(grete.get("/plan/decision/" + day).body())
                .contains("<html lang=\"es\"", "<h1>Un paso atrás", "2 días de descanso")
                .contains("Peor dolor durante la sesión", "tu límite es 3")
                .contains("Después del martes, 24 de noviembre", "Qué lo cambiaría")
                .doesNotContain("One step back", "your limit");
        grete.post("/language", "to", "en");
        assertThat(grete.get("/plan/decision/" + day).body()).contains("<h1>One step back");
    }

    @Test
    void what_is_asked_is_asked_in_spanish() {
        grete.post("/language", "to", "es");
        assertThat(grete.get("/plan/morning").body())
                .contains("<html lang=\"es\"", "Los primeros pasos de esta mañana", "sin dolor");
        var session = Evening.begin(grete, "DAILY");
        assertThat(grete.get(session + "/after").body())
                .contains("<html lang=\"es\"", "¿Cómo notaste la pierna?");
        assertThat(grete.save("/plan/morning", "day", today().toString(), "pain", "11").body())
                .contains("<title>Error: Los primeros", "Elige un número del 0 al 10");
    }

    @Test
    void a_decision_that_was_not_made_is_not_there() {
        for (var day : List.of("2026-01-01", "x", "2026-13-01", "9999999-01-01")) {
            assertThat(grete.get("/plan/decision/" + day).statusCode()).isEqualTo(404);
        }
    }

    /// A session of today, done as planned.
    private void session(String worst, String effort) {
        var session = Evening.begin(grete, "DAILY");
        grete.save(
                session + "/after",
                "worst",
                worst,
                "now",
                "1",
                "effort",
                effort,
                "done",
                "100",
                "limp",
                "no",
                "sign",
                "none");
    }

    /// The next morning.
    ///
    /// @return the day that it decided
    private LocalDate next(String pain) {
        var day = today();
        clock.move(Duration.ofDays(1));
        morning(pain);
        return day;
    }

    private String morning(String pain) {
        return Visitor.location(
                grete.save(
                        "/plan/morning",
                        "day",
                        today().toString(),
                        "pain",
                        pain,
                        "stiffness",
                        "15"));
    }

    private LocalDate today() {
        return clock.instant().atZone(BERLIN).toLocalDate();
    }

    private LocalDate yesterday() {
        return grete.get("/plan/decision/" + today()).statusCode() == 200
                ? today()
                : today().minusDays(1);
    }
}
