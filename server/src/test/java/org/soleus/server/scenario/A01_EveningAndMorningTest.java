package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// A runner comes home with an aching calf, is led to a plan, does the first session, and finds the
/// plan changed next morning because the calf said so.
@ClinicTest
class A01_EveningAndMorningTest {

    @LocalServerPort int port;
    @Autowired MovableClock clock;

    private Chromium chromium;
    private Phone phone;

    @BeforeEach
    void come_home() {
        clock.set(Instant.parse("2026-11-24T20:30:00Z"));
        chromium = Chromium.start();
        phone = Phone.of(chromium, port);
    }

    @AfterEach
    void leave() {
        clock.reset();
        if (chromium != null) chromium.close();
    }

    @Test
    void a_runner_walks_from_the_first_question_to_a_plan_that_answers() {
        guide();
        screen();
        signUp();
        plan();
        var session = session();
        after(session);
        clock.move(Duration.ofHours(10));
        morning();
        decision();
        progress();
        phone.isCalm();
    }

    private void guide() {
        phone.open("/");
        phone.look("A01 00 first page");
        phone.page().locator("main a[href='/guides/calf-pain-after-running']").first().click();
        phone.says("See a doctor today if");
        phone.look("A01 00 guide");
        phone.follow("Check your leg");
    }

    private void screen() {
        phone.look("A01 01 screen begins");
        phone.screen(Map.of());
        phone.reads("Your answers show no warning sign.");
        phone.look("A01 02 no warning sign");
    }

    private void signUp() {
        phone.press("Start my plan");
        phone.reads("Make your account");
        phone.look("A01 03 sign-up");
        var mail = UUID.randomUUID() + "@evening.example";
        phone.signUp("Grete", mail);
        phone.look("A01 04 code");
        phone.enterCode(mail);
    }

    private void plan() {
        phone.isAt("/plan/intake/1");
        phone.open("/plan/today");
        phone.reads("Now, your leg and your days.");
        phone.look("A01 05 beginning");
        phone.follow("Start");
        phone.look("A01 06 intake");
        phone.intake();
        phone.reads("Your answers");
        phone.look("A01 07 intake answers");
        phone.button("Make my plan").last().click();
        phone.reads("Five phases, at your leg's pace.");
        phone.says("9 hours of sitting a day", "Rule ", "Source: ");
        phone.look("A01 08 plan");
        phone.open("/plan/calendar");
        phone.look("A01 09 calendar");
        phone.open("/plan/today");
        phone.says("About", "Why this", "What would change it", "Coming up");
        phone.look("A01 10 today");
    }

    private String session() {
        phone.follow("Start");
        phone.reads("Since last time, any of these?");
        phone.look("A01 11 five taps");
        phone.taps(1);
        phone.page().locator("#player").waitFor();
        var session = phone.path();
        var player = new Player(phone);
        player.look("A01 12 player ready");
        player.go();
        player.pause();
        player.look("A01 13 paused");
        player.goOn();
        player.repeats(3);
        player.look("A01 14 player at work");
        player.makeEasier();
        phone.says("Easier today");
        player.skip("I do not have what it needs");
        player.playToTheEnd();
        player.look("A01 15 player done");
        return session;
    }

    private void after(String session) {
        phone.follow("How did your leg feel?");
        phone.reads("How did your leg feel?");
        phone.score("worst", 4);
        phone.score("now", 2);
        phone.score("effort", 5);
        phone.choose("No");
        phone.choose("None of these");
        phone.look("A01 16 after");
        phone.press("Save");
        phone.isAt(session);
        phone.reads("Done, and kept.");
        phone.look("A01 17 done");
        phone.open("/plan/today");
        phone.look("A01 18 today, done");
    }

    private void morning() {
        phone.open("/plan/today");
        phone.look("A01 19 today, next morning");
        phone.follow("Tell it");
        phone.score("pain", 3);
        phone.choose("20 min");
        phone.look("A01 20 morning");
        phone.press("Save");
    }

    private void decision() {
        phone.isAt("/plan/decision/2026-11-24");
        phone.reads("One step back");
        phone.says("facts that decided", "your limit is 3", "your usual is 1");
        phone.says("DOSE-REGRESS", "version ", "Silbernagel", "What would change it");
        phone.says("Not yet reviewed by a clinician.");
        phone.look("A01 21 decision");
        phone.follow("See today");
        phone.says("One step back");
        phone.look("A01 22 today answers");
    }

    private void progress() {
        phone.open("/outcome");
        assertThat(phone.page().locator("main figure, main .chart").first()).isVisible();
        phone.page().locator("main summary").first().click();
        assertThat(phone.page().locator("main table").first()).containsText("4");
        phone.look("A01 23 progress");
    }
}
