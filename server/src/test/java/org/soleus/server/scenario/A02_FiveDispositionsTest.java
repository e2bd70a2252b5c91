package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;
import java.util.Map;

/// Five runners, five ends of the same screen, none of which can be taken for another: what to do,
/// where, why, what to tell, and a summary for a clinician's hand.
@ClinicTest
class A02_FiveDispositionsTest {

    private static final String DISCLAIMER = "It is not a diagnosis, not emergency care";

    private static Chromium chromium;

    @LocalServerPort int port;

    private Phone phone;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        phone = Phone.of(chromium, port);
        phone.open("/triage");
    }

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void breathless_leads_to_the_emergency_number_and_nothing_else() {
        phone.screen(Map.of("PE1", List.of("yes")));
        phone.reads("Call 911 now.");
        phone.says("Say:", "Sit down", "Do not drive yourself", "breathless");
        assertThat(phone.page().locator("main a[href='tel:911']").first()).isVisible();
        assertThat(phone.page().locator("main a.btn.full").first()).isInViewport();
        assertThat(phone.page().locator(".tabs")).hasCount(0);
        noExercises();
        phone.look("A02 1 emergency");
        assertThat(phone.sheets()).isEqualTo(1);
    }

    @Test
    void a_knee_that_does_not_bend_is_examined_today() {
        phone.screen(Map.of("SEED2", List.of("yes")));
        phone.reads("Have this leg examined in person today.");
        phone.says("Where to go", "Urgent care", "Emergency department", "Why today");
        phone.says("Until you are seen", "No exercises", "What would change it", DISCLAIMER);
        tells("SEED2", "knee");
        noExercises();
        phone.look("A02 2 same day");
        assertThat(phone.sheets()).isEqualTo(1);
    }

    @Test
    void a_fingertip_spot_on_the_bone_sees_a_clinician_first() {
        phone.screen(Map.of("BSI1", List.of("yes"), "zones", List.of("Z9")));
        phone.reads("See a clinician before you start.");
        phone.says("Whom to see", "physical therapist", "stop running", "Why first", DISCLAIMER);
        tells("BSI1", "fingertip");
        noExercises();
        phone.look("A02 3 see first");
        assertThat(phone.sheets()).isEqualTo(1);
    }

    @Test
    void the_pill_and_a_pain_that_began_on_a_run_waits_for_a_look() {
        phone.screen(Map.of("DVT2", List.of("oestrogen"), "onset", List.of("built_during_run")));
        phone.reads("See a clinician first.");
        phone.says("Nothing in your answers is urgent", "What you can do", "Why a look first");
        phone.says("Keep my answers and set up a plan", DISCLAIMER);
        tells("DVT2", "pill");
        phone.look("A02 4 a look first");
        assertThat(phone.sheets()).isEqualTo(1);
    }

    @Test
    void a_quiet_calf_starts_tonight_and_knows_what_to_watch_for() {
        phone.screen(Map.of());
        phone.reads("Your answers show no warning sign.");
        phone.says("You can start tonight.", "Stop and check again", "Why you can start");
        phone.says("trouble walking", "knee no longer bends", "severe", "swells", DISCLAIMER);
        assertThat(phone.button("Start my plan")).isVisible();
        assertThat(phone.button("Start my plan")).isInViewport();
        phone.look("A02 5 clear");
        assertThat(phone.sheets()).isEqualTo(1);
    }

    @Test
    void an_answer_looked_at_again_can_be_changed_and_leads_anew() {
        phone.screen(Map.of("SEED2", List.of("yes")));
        phone.press("Look through my answers");
        phone.page().locator("button[name=id][value=SEED2]").click();
        phone.says("You answered:", "both stay in the record");
        phone.page().locator("button[name=answer][value=no]").click();
        phone.goOnAsking(Map.of());
        phone.reads("Your answers show no warning sign.");
    }

    /// The part for a clinician names rule, source and answers, and prints on its own.
    private void tells(String rule, String word) {
        var tell = phone.page().locator(".tell");
        assertThat(tell).containsText("Self-reported on");
        assertThat(tell).containsText("No examination was made.");
        assertThat(tell).containsText("Rule " + rule);
        assertThat(tell).containsText("Source: ");
        assertThat(tell.locator("table")).containsText(word);
        assertThat(tell.locator("[data-print]")).isVisible();
        phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(tell).isVisible();
        assertThat(tell).containsText("Answered no:");
        assertThat(tell.locator("[data-print]")).isHidden();
        assertThat(phone.page().locator(".top .sos")).isHidden();
        Look.at(phone.page(), "A02 print " + rule).keep();
        phone.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void noExercises() {
        assertThat(phone.page().locator("main a[href^='/plan'], main a[href^='/exercise']"))
                .hasCount(0);
        assertThat(phone.page().content()).doesNotContain("Start my plan");
    }
}
