package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import java.util.List;

/// A member who flies over the date line, in both directions: the day is that of where she is, what
/// was done keeps the day on which it was done, and each session is decided once.
@ClinicTest
class ZoneChangeTest {

    private static final String WEST = "Pacific/Honolulu";
    private static final String EAST = "Pacific/Kiritimati";
    private static final List<String> PAGES =
            List.of("/plan/today", "/plan", "/plan/calendar", "/plan/morning", "/outcome");

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
    @ValueSource(
            strings = {
                "2026-11-24T18:00:00Z",
                "2028-02-28T18:00:00Z",
                "2026-12-31T05:00:00Z",
                "2026-03-29T00:30:00Z",
                "2026-10-25T00:30:00Z"
            })
    void eastwards_the_next_morning_comes_at_once(Instant at) {
        clock.set(at);
        grete = Evening.newcomer(port, outbox);
        fly(WEST);
        Evening.screen(grete);
        Evening.plan(grete);
        var evening = day(WEST);
        session();
        fly(EAST);
        assertThat(day(EAST)).isEqualTo(evening.plusDays(1));
        morning(EAST);
        assertThat(grete.get("/plan/decision/" + evening).body()).contains("The same again.");
        opens();
    }

    @Test
    void westwards_the_same_day_comes_again_and_what_was_done_stays() {
        fly(EAST);
        var done = day(EAST);
        session();
        fly(WEST);
        opens();
        assertThat(grete.get("/plan/decision/" + done).statusCode()).isEqualTo(404);
        clock.move(Duration.ofDays(2));
        opens();
        assertThat(morning(WEST)).isIn(303, 422);
        assertThat(grete.get("/plan/decision/" + done).statusCode()).isEqualTo(200);
        opens();
    }

    @Test
    void before_the_first_day_the_plan_says_when_it_begins() {
        var first = day(EAST);
        grete = Evening.newcomer(port, outbox);
        fly(EAST);
        Evening.screen(grete);
        Evening.plan(grete);
        fly(WEST);
        assertThat(day(WEST)).isEqualTo(first.minusDays(1));
        assertThat(grete.get("/plan/today").body())
                .contains("<h1>Your plan begins on Wednesday 25 November.")
                .doesNotContain("twelve weeks are over");
        opens();
    }

    private void opens() {
        for (var page : PAGES) assertThat(grete.get(page).statusCode()).as(page).isIn(200, 303);
    }

    private void fly(String zone) {
        var saved = grete.save("/account", "unit", "km", "zone", zone, "theme", "device");
        assertThat(Visitor.location(saved)).startsWith("/account?saved");
    }

    private void session() {
        var session = Evening.begin(grete, "DAILY");
        grete.save(
                session + "/after",
                "worst",
                "2",
                "now",
                "1",
                "effort",
                "5",
                "done",
                "100",
                "limp",
                "no",
                "sign",
                "none");
    }

    private int morning(String zone) {
        var told =
                grete.save("/plan/morning", "day", day(zone) + "", "pain", "1", "stiffness", "15");
        return told.statusCode();
    }

    private LocalDate day(String zone) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    }
}
