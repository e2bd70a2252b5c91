package org.soleus.server.plan.remind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.PlanReader;
import org.soleus.server.plan.Planned;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.soleus.server.running.Runs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Clocks that are wrong, jump, skip or come twice, and what comes late or in the wrong order:
/// faults F10 and F16 to F20 of the list of faults, each over the running clinic.
@ClinicTest
class FaultsOfTimeTest {

    private static final Pattern CALENDAR = Pattern.compile("(/plan/calendar/[^\"<]+\\.ics)");

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Outbox outbox;
    @Autowired MovableClock clock;
    @Autowired Ticker ticker;
    @Autowired Runs runs;
    @Autowired NextDesk next;
    @Autowired PlanReader reader;

    @BeforeEach
    void alone() throws SQLException {
        TestClinic.asOwner("UPDATE plan.reminder SET next_at = NULL");
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    private Planned at(String now) {
        clock.set(Instant.parse(now));
        return Planned.arrive(clinic, port);
    }

    private int sessions(Visitor visitor) throws InterruptedException {
        ticker.look();
        ticker.look();
        return Choices.letters(outbox, Choices.mail(visitor), Kind.SESSION).size();
    }

    /// Runs of a month, handed in up to thirty days late and in any order: what stands at the end
    /// is what would stand had each come on its day.
    @Test
    void F10_late_and_out_of_order_uploads_end_in_the_same_state() {
        var kept = new ArrayList<String>();
        for (long seed = 0; seed < 3; seed++) {
            var planned = at("2026-11-24T09:00:00Z");
            planned.began(LocalDate.of(2026, 10, 1), Phase.RETURN, LocalDate.of(2026, 10, 25));
            var days = new ArrayList<Integer>();
            for (int day = 30; day >= 2; day -= 4) days.add(day);
            if (seed > 0) Collections.shuffle(days, new Random(seed));
            for (var day : days) send(planned, LocalDate.of(2026, 11, 24).minusDays(day));
            kept.add(standing(planned));
        }
        assertThat(kept).containsOnly(kept.getFirst());
        assertThat(kept.getFirst()).contains("2026-10-25 ", "2026-11-22 ");
    }

    private static void send(Planned planned, LocalDate day) {
        var run = Recorded.of(day + "T06:30:00Z", 2_000 + 50 * day.getDayOfMonth());
        new Runner(planned.visitor()).send(day + ".gpx", run.gpx());
    }

    private String standing(Planned planned) {
        return planned.as(
                () -> {
                    var words = new StringBuilder();
                    for (var run : runs.list(planned.member(), LocalDate.of(2026, 10, 1))) {
                        words.append(run.summary().day())
                                .append(' ')
                                .append(run.summary().metres())
                                .append('\n');
                    }
                    var today = LocalDate.of(2026, 11, 24);
                    words.append(next.next(planned.member(), Planned.BERLIN).told());
                    reader.find(planned.member(), today, Planned.BERLIN)
                            .orElseThrow()
                            .program()
                            .days()
                            .forEach(day -> words.append('\n').append(day));
                    return words.toString();
                });
    }

    /// A watch whose clock is three years off says so of its run; the clinic goes by its own clock,
    /// and neither her plan nor how regular she is moves.
    @Test
    void F16_a_device_clock_three_years_off_moves_nothing_of_the_plan() {
        var planned = at("2026-11-24T09:00:00Z");
        var before = plan(planned);
        var habit = planned.visitor().get("/plan/today").body().contains("sessions");
        for (var day : List.of("2023-11-24", "2029-11-24")) {
            new Runner(planned.visitor())
                    .send(day + ".gpx", Recorded.of(day + "T06:30:00Z", 3_000).gpx());
        }
        assertThat(plan(planned)).isEqualTo(before);
        var today = planned.visitor().get("/plan/today");
        assertThat(today.statusCode()).isEqualTo(200);
        assertThat(today.body().contains("sessions")).isEqualTo(habit);
        assertThat(planned.visitor().get("/outcome").statusCode()).isEqualTo(200);
    }

    private String plan(Planned planned) {
        return planned.as(
                () ->
                        reader.find(planned.member(), LocalDate.of(2026, 11, 24), Planned.BERLIN)
                                .orElseThrow()
                                .program()
                                .toString());
    }

    /// A server's clock that is put right.
    @Test
    void F17_a_clock_that_jumps_an_hour_back_or_on_rings_nobody_twice() throws Exception {
        var grete = at("2026-11-24T15:00:00Z").visitor();
        Choices.save(grete, "session", "MAIL");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(sessions(grete)).isEqualTo(1);
        clock.move(Duration.ofHours(-1));
        assertThat(sessions(grete)).isEqualTo(1);
        clock.move(Duration.ofMinutes(61));
        assertThat(sessions(grete)).isEqualTo(1);
        clock.move(Duration.ofHours(1));
        assertThat(sessions(grete)).isEqualTo(1);
        clock.set(Instant.parse("2026-11-25T17:00:30Z"));
        assertThat(sessions(grete)).isEqualTo(2);
    }

    @Test
    void F18_a_reminder_in_the_hour_that_spring_skips_comes_once() throws Exception {
        var grete = at("2027-03-12T15:00:00Z").visitor();
        fly(grete, "America/New_York");
        Choices.save(
                grete,
                "session",
                "MAIL",
                "session_at",
                "02:30",
                "quiet_from",
                "23:00",
                "quiet_until",
                "01:00");
        assertThat(through(grete, "2027-03-14T05:00:00Z", 5)).isEqualTo(1);
        assertThat(through(grete, "2027-03-15T04:00:00Z", 5)).isEqualTo(2);
    }

    @Test
    void F19_a_reminder_in_the_hour_that_autumn_repeats_comes_once() throws Exception {
        var grete = at("2026-10-30T15:00:00Z").visitor();
        fly(grete, "America/New_York");
        Choices.save(
                grete,
                "session",
                "MAIL",
                "session_at",
                "01:30",
                "quiet_from",
                "23:00",
                "quiet_until",
                "01:00");
        assertThat(through(grete, "2026-11-01T04:00:00Z", 5)).isEqualTo(1);
        assertThat(through(grete, "2026-11-02T04:00:00Z", 5)).isEqualTo(2);
    }

    /// Looks every ten minutes of so many hours.
    private int through(Visitor visitor, String from, int hours) throws InterruptedException {
        for (int minute = 0; minute < 60 * hours; minute += 10) {
            clock.set(Instant.parse(from).plus(Duration.ofMinutes(minute)));
            ticker.look();
        }
        return sessions(visitor);
    }

    /// What was agreed by the clock on her wall stays by the clock on her wall.
    @Test
    void F20_a_member_who_moves_to_another_zone_keeps_the_times_on_her_wall() throws Exception {
        var grete = at("2026-11-24T08:00:00Z").visitor();
        Choices.save(grete, "session", "MAIL");
        var opened = CALENDAR.matcher(grete.save("/plan/reminders/calendar").body());
        assertThat(opened.find()).isTrue();
        var before = begins(grete, opened.group(1));
        assertThat(before).isNotEmpty().allMatch(line -> line.endsWith("T180000"));
        fly(grete, "Asia/Tokyo");
        assertThat(begins(grete, opened.group(1))).isEqualTo(before);
        clock.set(Instant.parse("2026-11-24T08:59:00Z"));
        assertThat(sessions(grete)).isZero();
        clock.set(Instant.parse("2026-11-24T09:00:30Z"));
        assertThat(sessions(grete)).isEqualTo(1);
        fly(grete, "Europe/Berlin");
        clock.set(Instant.parse("2026-11-24T17:00:30Z"));
        assertThat(sessions(grete)).as("the same day does not ring twice").isEqualTo(1);
        clock.set(Instant.parse("2026-11-25T17:00:30Z"));
        assertThat(sessions(grete)).isEqualTo(2);
    }

    private static List<String> begins(Visitor visitor, String calendar) {
        return visitor.get(calendar)
                .body()
                .lines()
                .filter(line -> line.startsWith("DTSTART"))
                .toList();
    }

    private static void fly(Visitor visitor, String zone) {
        var saved = visitor.save("/account", "unit", "km", "zone", zone, "theme", "device");
        assertThat(Visitor.location(saved)).startsWith("/account?saved");
    }
}
