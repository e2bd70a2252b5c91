package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.file.RunFiles;
import org.soleus.content.message.Voice;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A runner whose longest run of thirty days is 8 km hands in one of 13 km, and is told, kindly and
/// exactly, what that means tomorrow.
@ClinicTest
class B01_ThirteenOnEightTest {

    /// Kilometres of a usual week, by the days after its Monday.
    private static final List<int[]> WEEK =
            List.of(
                    new int[] {0, 7},
                    new int[] {1, 6},
                    new int[] {3, 8},
                    new int[] {5, 7},
                    new int[] {6, 6});

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    @LocalServerPort int port;
    @Autowired MovableClock clock;
    @Autowired Outbox outbox;

    private Chromium chromium;
    private Phone phone;
    private Runner runner;

    @BeforeEach
    void five_runs_a_week_up_to_eight_kilometres() {
        clock.set(Instant.parse("2026-11-26T12:00:00Z"));
        runner = Runner.fresh(port, outbox);
        Evening.screen(runner.visitor());
        for (int week = 4; week >= 0; week--) {
            var monday = THURSDAY.minusDays(3).minusWeeks(week);
            for (var run : WEEK) {
                var day = monday.plusDays(run[0]);
                if (day.isBefore(THURSDAY)) send(day, 1000 * run[1]);
            }
        }
        chromium = Chromium.start();
        phone = Phone.of(chromium, port);
        phone.is(runner.visitor());
    }

    private void send(LocalDate day, int metres) {
        runner.send(day + ".tcx", Recorded.of(day + "T06:30:00Z", metres).tcx());
    }

    @AfterEach
    void leave() {
        clock.reset();
        if (chromium != null) chromium.close();
    }

    @Test
    void she_is_told_what_it_means_tomorrow_and_what_she_may_run_after() throws IOException {
        upload();
        tomorrow();
        afterTwoMornings();
        takeAlong();
        phone.isCalm();
    }

    private void upload() {
        phone.open("/running/upload");
        var bytes = Recorded.of("2026-11-26T07:00:00Z", 13_000).tcx();
        phone.page()
                .locator("#file")
                .setInputFiles(new FilePayload("long.tcx", "application/octet-stream", bytes));
        assertThat(phone.page().locator("#count")).containsText("1 new run");
        phone.follow("What this means for your next run");
    }

    private void tomorrow() {
        assertThat(phone.page().locator("h1")).hasText("Rest. No run until Saturday 28 November.");
        assertThat(phone.page().locator(".lead"))
                .hasText(
                        "You ran 13.0 km. Your longest run in the 30 days before was 8.0 km, so"
                            + " this was 62 % further. Step by step we count from 7.0 km, and from"
                            + " there it was 85 % further. In a study of 5205 runners, runs 30-100"
                            + " % longer than the longest recent one came with about 1.5 times the"
                            + " injury rate (1.16-2.00) of runs up to 10 % longer. That is a rate"
                            + " over many runners, not a forecast for you. Tomorrow: no run;"
                            + " walking or cycling is fine. Tell us how the first steps feel on"
                            + " both mornings. If both are as usual, the day after tomorrow up to"
                            + " 4.9 km easy and flat.");
        assertThat(phone.page().locator(".why")).containsText("Rule N6");
        Look.at(phone.page(), "next-rest").isForEverybody();
    }

    private void afterTwoMornings() {
        clock.move(Duration.ofHours(50));
        phone.open("/running/next");
        assertThat(phone.page().locator("h1")).hasText("Adjust. Run 4.9 km at most.");
        phone.page().locator("details.asked summary").click();
        phone.page().locator("#distance").fill("13");
        phone.press("Ask for this");
        assertThat(phone.page().locator("h1")).hasText("Adjust. Run 4.9 km instead of 13.0 km.");
        assertThat(phone.page().locator("h1 ins")).hasText("4.9 km");
        assertThat(phone.page().locator(".stats")).containsText("Flat, even");
        Look.at(phone.page(), "next-adjust").isForEverybody();
    }

    private void takeAlong() throws IOException {
        var file = phone.page().waitForDownload(() -> phone.follow("Take it on your watch"));
        assertThat(file.suggestedFilename()).isEqualTo("soleus-2026-11-28.fit");
        var bytes = Files.readAllBytes(file.path());
        var read = new RunFiles(clock.instant(), told -> {}).read("workout.fit", bytes);
        assertThat(read.because())
                .extracting(Voice.english()::of)
                .first()
                .asString()
                .startsWith("This is a planned workout.");
        var entry = entry();
        assertThat(entry)
                .contains("DTSTART:20261128T060000Z", "SUMMARY:Soleus 4.9 km")
                .doesNotContain("pain", "calf");
        assertThat(uid(entry())).isEqualTo(uid(entry));
    }

    private String entry() {
        return runner.visitor().get("/running/next/run.ics").body();
    }

    private static String uid(String entry) {
        int at = entry.indexOf("UID:");
        return entry.substring(at, entry.indexOf('\r', at));
    }

    @Test
    void a_goal_is_answered_honestly_and_kept() {
        runner.visitor().save("/running/goal", "distance", "30", "day", "2027-01-10");
        phone.open("/running/goal");
        assertThat(phone.page().locator("h1")).containsText("30.0 km not by then:");
        Look.at(phone.page(), "goal-not-by-then").isForEverybody();
        phone.page().locator("form button.full").first().click();
        assertThat(phone.page().locator("h1")).containsText("can be reached.");
        assertThat(phone.page().locator("tbody tr")).hasCount(6);
        phone.open("/running/next");
        assertThat(phone.page().locator("main")).containsText("On the way to");
        Look.at(phone.page(), "next-go").isForEverybody();
        phone.isCalm();
    }

    @Test
    void the_table_moves_by_answers_and_never_by_silence() {
        var me = runner.visitor();
        me.save("/running/table", "move", "enter");
        phone.open("/running/table");
        assertThat(phone.page().locator("h1")).hasText("Stage 1 of 12.");
        for (int day = 0; day < 2; day++) {
            clock.move(Duration.ofDays(2));
            morning(me);
            var run = write(me);
            phone.open("/running/table");
            assertThat(phone.page().locator(".here")).containsText("waiting for an answer");
            me.save(run + "/felt", "during", "1", "after", "1", "limp", "no", "sign", "none");
            clock.move(Duration.ofDays(1));
            morning(me);
        }
        phone.open("/running/table");
        assertThat(phone.page().locator("h1")).hasText("Stage 2 of 12.");
        Look.at(phone.page(), "table").isForEverybody();
        phone.open("/running/next");
        assertThat(phone.page().locator("main")).containsText("Stage 2 of 12");
        Look.at(phone.page(), "next-stage").isForEverybody();
    }

    @Test
    void the_pages_fit_a_small_phone_a_wide_screen_and_need_no_script() {
        runner.visitor().save("/running/next/wish", "distance", "13", "day", "2026-12-02");
        runner.visitor().save("/running/goal", "distance", "12", "day", "2027-02-07");
        for (int width : new int[] {320, 1280}) {
            var other = chromium.scriptless(width, ColorScheme.DARK);
            var there = Phone.of(other, "http://localhost:" + port);
            there.is(runner.visitor());
            for (var path : List.of("/running/next", "/running/goal", "/running/table")) {
                there.open(path);
                assertThat(there.page().locator("h1")).hasCount(1);
                Look.at(there.page(), "small" + path).isNotSideways();
            }
            other.close();
        }
    }

    @Test
    void odd_wishes_and_goals_are_told_beside_their_field() {
        var me = runner.visitor();
        assertThat(me.save("/running/next/wish", "distance", "-1", "day", "2020-01-01").body())
                .contains("<title>Error: ", "Enter a distance", "Enter a day from today");
        assertThat(me.save("/running/goal", "distance", "", "day", "+999999999-12-31").body())
                .contains("<title>Error: ", "Enter a distance", "Enter a day from next week");
        me.save("/running/table", "move", "elsewhere");
        assertThat(me.get("/running/table").body()).contains("You are not in it");
    }

    private void morning(Visitor me) {
        var today = clock.instant().toString().substring(0, 10);
        me.save("/plan/morning", "day", today, "pain", "1", "stiffness", "0");
    }

    private String write(Visitor me) {
        var today = clock.instant().toString().substring(0, 10);
        var sent = me.save("/running/new", "distance", "1.9", "minutes", "16", "day", today);
        return Visitor.location(sent).replace("?saved=1", "");
    }
}
