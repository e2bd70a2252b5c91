package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.file.Path;

/// Once Today was opened, today's session is done, counted and told without a network, and so are
/// the first steps; when there is one again, each of it is there once.
@ClinicTest
class A07_WithoutANetworkTodayTest {

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private Chromium chromium;
    private Visitor grete;
    private String session;

    @BeforeEach
    void begin_a_session() {
        chromium = Chromium.start();
        grete = Evening.member(port, outbox);
        session = Evening.begin(grete, "DAILY");
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    private Phone phone() {
        return Phone.of(chromium, port);
    }

    private void opensToday(Phone phone) {
        phone.is(grete);
        phone.open("/plan/today");
        phone.keepsItsPages();
        phone.browser().setOffline(true);
    }

    @Test
    void a_session_is_done_and_told_and_a_morning_too() {
        var phone = phone();
        opensToday(phone);
        phone.open("/plan/today");
        phone.says("As of ", "without a connection");
        phone.look("A07 today");
        phone.open(session);
        var player = new Player(phone);
        player.go();
        player.repeats(5);
        player.keeps(5);
        phone.page().reload();
        assertThat(phone.page().locator("#player")).isVisible();
        assertThat(player.done()).isEqualTo(5);

        tellsAfter(phone);
        phone.reads("Waiting on this phone");
        phone.says("What you counted in a session", "How a session felt", "Waits for a connection");
        Look.at(phone.page(), "A07 waiting").isForEverybodyEverywhere();

        phone.open("/plan/today");
        phone.says("results wait on this phone");
        phone.open("/plan/morning");
        phone.score("pain", 2);
        phone.press("Save");
        phone.says("First steps of a morning");

        phone.browser().setOffline(false);
        phone.sends();
        hasAll();
        phone.page().reload();
        phone.says("Nothing waits.");
    }

    private void tellsAfter(Phone phone) {
        phone.open(session + "/after");
        phone.score("worst", 2);
        phone.score("effort", 5);
        phone.press("Save");
    }

    /// Each of it once: a second telling would have been refused, or told on these pages.
    private void hasAll() {
        assertThat(grete.get(session).body())
                .contains("<span>Worst pain during</span><b>2</b>", "<span>Effort</span><b>5</b>");
        assertThat(grete.get("/plan/morning").body()).contains("<b>2</b>");
    }

    @Test
    void the_browser_is_killed_in_between_and_nothing_is_lost(@TempDir Path temp) {
        try (var profile = Profile.at(temp)) {
            var phone = Phone.of(profile.open(), "http://localhost:" + port);
            opensToday(phone);
            phone.open(session);
            var player = new Player(phone);
            player.go();
            player.repeats(4);
            player.keeps(4);
            profile.kill();

            phone = Phone.of(profile.open(), "http://localhost:" + port);
            // The network goes once the worker runs: only then does the browser take it from it.
            phone.open("/triage/emergency");
            phone.browser().setOffline(true);
            phone.open(session);
            player = new Player(phone);
            assertThat(player.done()).isEqualTo(4);
            tellsAfter(phone);
            phone.says("How a session felt");
            profile.kill();

            phone = Phone.of(profile.open(), "http://localhost:" + port);
            phone.is(grete);
            phone.open("/plan/waiting");
            phone.sends();
            assertThat(grete.get(session).body())
                    .contains("<span>Worst pain during</span><b>2</b>");
        }
    }

    @Test
    void it_can_be_installed() {
        var phone = phone();
        phone.is(grete);
        phone.open("/plan/today");
        phone.keepsItsPages();
        var devtools = phone.browser().newCDPSession(phone.page());
        var app = devtools.send("Page.getAppManifest");
        assertThat(app.getAsJsonArray("errors")).isEmpty();
        assertThat(app.get("data").getAsString()).contains("\"id\": \"/plan/today\"");
        // A window of a test is a private one, from which nothing is installed.
        var wrongs = devtools.send("Page.getInstallabilityErrors").toString();
        assertThat(
                        wrongs.replaceAll(
                                "\\{\"errorId\":\"in-incognito\",\"errorArguments\":\\[\\]\\}", ""))
                .isEqualTo("{\"installabilityErrors\":[]}");
    }

    @Test
    void what_is_not_kept_says_so_and_the_way_to_help_is_open() {
        var phone = phone();
        opensToday(phone);
        phone.open("/plan/calendar");
        phone.reads("No connection.");
        phone.look("A07 nothing kept");
        phone.open("/triage/emergency");
        assertThat(phone.page().locator("main a[href='tel:911']").first()).isVisible();
    }

    @Test
    void what_the_clinic_has_to_weigh_waits_and_the_session_goes_on() {
        var phone = phone();
        opensToday(phone);
        phone.open(session);
        new Player(phone).makeEasier();
        phone.says("As of ");
        assertThat(phone.path()).isEqualTo(session);
    }
}
