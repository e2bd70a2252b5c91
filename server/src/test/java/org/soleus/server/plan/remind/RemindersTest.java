package org.soleus.server.plan.remind;

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
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// A member who wants to be reminded: once, where she is, when there is something to say, and no
/// more as soon as she says so.
@ClinicTest
class RemindersTest {

    private static final String PAGE = Choices.PAGE;
    private static final Pattern STOP = Choices.STOP;
    private static final Pattern CALENDAR = Pattern.compile("(/plan/calendar/[^\"<]+\\.ics)");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @Autowired Ticker ticker;

    private Visitor grete;

    @BeforeEach
    void arrive() throws SQLException {
        TestClinic.asOwner("UPDATE plan.reminder SET next_at = NULL");
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        grete = Evening.member(port, outbox);
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    private void choose(String... but) {
        Choices.save(grete, but);
    }

    /// Reminders in the outbox, the latest first.
    private List<Outbox.Letter> reminders() throws InterruptedException {
        ticker.look();
        return Choices.letters(outbox, Choices.mail(grete));
    }

    @Test
    void nothing_comes_that_she_has_not_chosen() throws InterruptedException {
        clock.move(Duration.ofHours(10));
        assertThat(reminders()).isEmpty();
        assertThat(grete.get(PAGE).body()).contains("All are off until you choose");
    }

    @Test
    void an_open_session_is_told_once_and_nothing_personal_is_in_the_subject() throws Exception {
        choose("session", "MAIL");
        assertThat(reminders()).isEmpty();
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(reminders()).hasSize(1);
        assertThat(reminders()).hasSize(1);
        var letter = reminders().getFirst();
        assertThat(letter.subject()).isEqualTo("Soleus: Today's session is ready");
        assertThat(letter.body()).contains("/plan/today", "nothing is ever caught up");
        clock.move(Duration.ofDays(1));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void one_that_went_today_does_not_come_again_at_another_hour() throws Exception {
        choose("session", "MAIL");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(reminders()).hasSize(1);
        choose("session", "MAIL", "session_at", "19:30");
        clock.set(Instant.parse("2026-11-24T18:30:30Z"));
        assertThat(reminders()).hasSize(1);
        clock.move(Duration.ofDays(1));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void one_that_had_nothing_to_say_may_come_at_another_hour() throws Exception {
        choose("morning", "MAIL");
        clock.set(Instant.parse("2026-11-25T07:00:30Z"));
        assertThat(reminders()).isEmpty();
        run("2026-11-24");
        choose("morning", "MAIL", "morning_at", "09:00");
        clock.set(Instant.parse("2026-11-25T08:00:30Z"));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void a_crash_between_the_two_steps_loses_nothing_and_doubles_nothing() throws Exception {
        choose("session", "MAIL");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        ticker.look();
        TestClinic.asOwner("UPDATE plan.reminder SET next_at = '2026-11-24T17:00:00Z' WHERE mail");
        assertThat(reminders()).hasSize(1);
        TestClinic.asOwner(
                "UPDATE plan.reminded SET state = 'WAITS', next_at = late_at WHERE way = 'MAIL'");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void the_morning_after_a_run_is_asked_about_where_no_session_was() throws Exception {
        choose("morning", "MAIL");
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        assertThat(reminders()).isEmpty();
        run("2026-11-25");
        for (int minutes = 0; minutes < 6 * 60; minutes += 20) {
            clock.set(Instant.parse("2026-11-26T05:00:00Z").plus(Duration.ofMinutes(minutes)));
            ticker.look();
        }
        assertThat(reminders()).hasSize(1);
    }

    private void run(String day) {
        grete.save("/running/new", "distance", "5", "minutes", "30", "day", day, "during", "1");
    }

    @Test
    void what_would_only_be_late_is_left_out() throws InterruptedException {
        choose("session", "MAIL");
        clock.set(Instant.parse("2026-11-24T18:30:00Z"));
        assertThat(reminders()).isEmpty();
        clock.set(Instant.parse("2026-11-25T17:10:00Z"));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void what_still_waits_when_she_calls_it_off_or_when_it_gets_quiet_never_goes_out()
            throws Exception {
        try (var service = new FakePush()) {
            grete.save(PAGE + "/device", "address", service.address("abc"));
            choose("session", "PHONE");
            service.status = 503;
            clock.set(Instant.parse("2026-11-24T17:00:30Z"));
            ticker.look();
            assertThat(service.rings).hasSize(1);
            grete.save(PAGE + "/off");
            clock.move(Duration.ofMinutes(3));
            ticker.look();
            assertThat(service.rings).hasSize(1);
            choose("session", "PHONE", "session_at", "20:30");
            clock.set(Instant.parse("2026-11-24T19:30:30Z"));
            ticker.look();
            assertThat(service.rings).hasSize(2);
            clock.set(Instant.parse("2026-11-24T20:10:00Z"));
            ticker.look();
            assertThat(service.rings).hasSize(2);
        }
    }

    @Test
    void she_flies_west_and_the_same_day_does_not_ring_twice() throws InterruptedException {
        choose("session", "MAIL");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(reminders()).hasSize(1);
        grete.save("/account", "unit", "km", "zone", "America/New_York", "theme", "device");
        clock.set(Instant.parse("2026-11-24T23:00:30Z"));
        assertThat(reminders()).hasSize(1);
        clock.set(Instant.parse("2026-11-25T17:30:00Z"));
        assertThat(reminders()).hasSize(1);
        clock.set(Instant.parse("2026-11-25T23:00:30Z"));
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void after_two_weeks_without_a_word_they_stop_by_themselves() throws InterruptedException {
        choose("session", "MAIL");
        for (int day = 0; day < 20; day++) {
            clock.set(Instant.parse("2026-11-24T17:00:30Z").plus(Duration.ofDays(day)));
            ticker.look();
        }
        assertThat(reminders()).hasSizeBetween(5, 14);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void questions_and_a_self_test_are_words_from_her(boolean test) throws Exception {
        choose("session", "MAIL");
        for (int day = 0; day < 24; day++) {
            clock.set(Instant.parse("2026-11-24T17:00:30Z").plus(Duration.ofDays(day)));
            if (day == 14 && test) {
                grete.save("/measure/test/sit-to-stand/do", "value-BOTH", "14", "pain-BOTH", "1");
            } else if (day == 14) {
                grete.save("/measure/questions/pass", "week", "2");
            }
            ticker.look();
        }
        assertThat(reminders()).hasSizeGreaterThan(14);
    }

    @Test
    void a_plan_that_waits_for_a_clinician_sends_nothing() throws Exception {
        choose("session", "MAIL");
        closed();
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(reminders()).isEmpty();
    }

    private static void closed() throws SQLException {
        TestClinic.asOwner(
                """
                INSERT INTO plan.hold (tenant, member, hold, kind, since, because)
                SELECT tenant, member, gen_random_uuid(), 'LOCKED', now(), '[]'
                FROM plan.reminder WHERE mail AND next_at IS NOT NULL
                """);
    }

    @Test
    void the_mail_itself_calls_its_kind_off_but_only_when_asked() throws InterruptedException {
        choose("session", "MAIL", "week", "MAIL");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        var stop = STOP.matcher(reminders().getFirst().body());
        assertThat(stop.find()).isTrue();
        var stranger = new Visitor(port);
        assertThat(stranger.get(stop.group(1)).body()).contains("No more of these?");
        assertThat(grete.get(PAGE).body()).contains("value=\"MAIL\" checked");
        var ticket = stop.group(1).replaceFirst(".*of=", "");
        var called =
                stranger.post("/plan/reminders/stop?of=" + ticket, "List-Unsubscribe", "One-Click");
        assertThat(called.body()).contains("They are off");
        clock.move(Duration.ofDays(1));
        assertThat(reminders()).hasSize(1);
        assertThat(count("value=\"MAIL\" checked", grete.get(PAGE).body())).isEqualTo(1);
        assertThat(stranger.get("/plan/reminders/stop?of=" + ticket + "x").statusCode())
                .isEqualTo(404);
    }

    private static int count(String part, String whole) {
        return (whole.length() - whole.replace(part, "").length()) / part.length();
    }

    @Test
    void times_that_are_none_and_times_in_quiet_hours_are_told() {
        var odd = grete.save(PAGE, "session", "MAIL", "session_at", "25:61");
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("Write a time as 18:00.");
        var late =
                grete.save(
                        PAGE,
                        "session",
                        "MAIL",
                        "session_at",
                        "22:00",
                        "morning_at",
                        "08:00",
                        "week_at",
                        "17:00",
                        "break_at",
                        "10:00",
                        "break_until",
                        "09:00",
                        "break_every",
                        "1",
                        "quiet_from",
                        "21:00",
                        "quiet_until",
                        "07:00");
        assertThat(late.body())
                .contains("quiet hours. Choose another", "Choose a later time", "Choose how often");
    }

    @Test
    void a_calendar_program_reads_the_sessions_ahead_and_nothing_of_the_leg() {
        var opened = grete.save("/plan/reminders/calendar");
        var address = CALENDAR.matcher(opened.body());
        assertThat(address.find()).isTrue();
        var program = new Visitor(port);
        var file = program.get(address.group(1));
        assertThat(file.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(file.body())
                .contains("SUMMARY:Soleus\\, ", "DTSTART:20261124T180000\r\n")
                .doesNotContainIgnoringCase("calf")
                .doesNotContainIgnoringCase("heel");
        assertThat(ids(program.get(address.group(1)).body())).isEqualTo(ids(file.body()));
        var renewed = CALENDAR.matcher(grete.save("/plan/reminders/calendar").body());
        assertThat(renewed.find()).isTrue();
        assertThat(program.get(address.group(1)).statusCode()).isEqualTo(404);
        grete.save("/plan/reminders/calendar/close");
        assertThat(program.get(renewed.group(1)).statusCode()).isEqualTo(404);
    }

    private static List<String> ids(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    @Test
    void a_device_is_rung_with_no_content_and_asks_what_it_is() throws Exception {
        try (var service = new FakePush()) {
            assertThat(
                            grete.save(PAGE + "/device", "address", "https://evil.example/x")
                                    .statusCode())
                    .isEqualTo(400);
            grete.save(PAGE + "/device", "address", service.address("abc"));
            assertThat(grete.get(PAGE).body()).contains("A device, since 24 November 2026");
            choose("session", "PHONE");
            clock.set(Instant.parse("2026-11-24T17:00:30Z"));
            ticker.look();
            assertThat(service.rings).hasSize(1);
            assertThat(service.rings.getFirst().length()).isZero();
            assertThat(service.rings.getFirst().isOurs(grete.get(PAGE).body())).isTrue();
            assertThat(now())
                    .contains("\"path\":\"/plan/today\"", "\"title\":\"Today's session is ready\"");
        }
    }

    private String now() {
        var asked = grete.request(PAGE + "/now").setHeader("Accept", "application/json");
        return grete.send(asked.GET().build()).body();
    }

    @Test
    void a_device_that_is_gone_is_forgotten_and_a_busy_service_is_asked_again() throws Exception {
        try (var service = new FakePush()) {
            grete.save(PAGE + "/device", "address", service.address("abc"));
            choose("session", "PHONE");
            clock.set(Instant.parse("2026-11-24T17:00:30Z"));
            service.status = 503;
            ticker.look();
            ticker.look();
            assertThat(service.rings).hasSize(1);
            clock.move(Duration.ofMinutes(3));
            service.status = 410;
            ticker.look();
            assertThat(service.rings).hasSize(2);
            assertThat(grete.get(PAGE).body()).contains("None yet");
        }
    }
}
