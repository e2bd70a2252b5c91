package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.soleus.server.running.Recorded;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Path;

/// On a day whose Today was opened with a connection, a session begins without one: with quiet
/// answers alone, once, and the clinic weighs them again when they arrive.
@ClinicTest
class A11_BegunWithoutANetworkTest {

    private static final String START = "/plan/session/start?kind=DAILY";

    /// Changes what this phone took along of a session.
    private static final String CHANGES =
            """
            async (change) => {
              const {Locker} = await import('/device/locker.js');
              const held = await Locker.held();
              const [path] = await held.under('/plan/session/ahead/');
              const row = await held.page(path);
              await held.keep(path, {...row, kept: row.kept + change});
            }\
            """;

    private static final String CLOCK =
            """
            async () => {
              const {note} = await import('/device/locker.js');
              await note('clock', Date.now() + 3600_000);
            }\
            """;

    private static final String WAITING =
            "async () => (await (await import('/device/outbox.js')).outbox.list()).length";

    private static final String ALONG =
            """
            async () => {
              const {Locker} = await import('/device/locker.js');
              return (await (await Locker.held()).under('/plan/session/ahead/')).length;
            }\
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory clinic;

    private Chromium chromium;
    private Newcomer grete;

    @BeforeEach
    void start() {
        chromium = Chromium.start();
        grete = Newcomer.joins(port, outbox);
        Evening.screen(grete.visitor());
        Evening.plan(grete.visitor());
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    private Phone away() {
        var phone = near();
        phone.browser().setOffline(true);
        return phone;
    }

    /// Today was opened, and its session taken along; the connection stands.
    private Phone near() {
        var phone = Phone.of(chromium, port);
        phone.is(grete.visitor());
        phone.open("/plan/today");
        phone.keepsItsPages();
        return phone;
    }

    private static void hasNothingAlong(Phone phone) {
        phone.page().waitForFunction("async () => (await (" + ALONG + ")()) === 0");
        phone.browser().setOffline(true);
        phone.open(START);
        phone.reads("No connection.");
    }

    private static void answers(Phone phone, String third, int before) {
        for (int tap = 1; tap <= 5; tap++) {
            phone.page()
                    .locator("#TAP" + tap + " input[value=" + (tap == 3 ? third : "no") + "]")
                    .check();
        }
        phone.score("before", before);
        phone.press("Begin");
    }

    private long sessions() throws Exception {
        return TestClinic.count("SELECT count(*) FROM plan.session WHERE " + hers());
    }

    private long taps(String where) throws Exception {
        return TestClinic.count("SELECT count(*) FROM plan.taps WHERE " + hers() + " AND " + where);
    }

    private String hers() {
        return "member = '" + grete.idIn(clinic) + "'";
    }

    @Test
    void it_begins_through_a_kill_and_arrives_once(@TempDir Path temp) throws Exception {
        try (var profile = Profile.at(temp)) {
            var phone = Phone.of(profile.open(), "http://localhost:" + port);
            phone.is(grete.visitor());
            phone.takesTodayAlong();
            phone.open("/plan/today");
            phone.follow("Start");
            phone.reads("Since last time, any of these?");
            phone.says("Making an exercise easier, or leaving it out, needs a connection.");
            Look.at(phone.page(), "A11 taps").isForEverybodyEverywhere();
            answers(phone, "no", 1);
            var session = phone.path();
            assertThat(session).matches("/plan/session/[0-9a-f-]{36}");
            var player = new Player(phone);
            player.go();
            player.repeats(4);
            player.keeps(4);
            profile.kill();

            phone = Phone.of(profile.open(), "http://localhost:" + port);
            phone.open("/triage/emergency");
            phone.browser().setOffline(true);
            phone.open(START);
            assertThat(phone.path()).isEqualTo(session);
            player = new Player(phone);
            assertThat(player.done()).isEqualTo(4);
            phone.look("A11 player");
            phone.tellsLater(session, 2);
            phone.says("The answers before a session", "How a session felt");
            assertThat(sessions()).isZero();
            profile.kill();

            phone = Phone.of(profile.open(), "http://localhost:" + port);
            phone.is(grete.visitor());
            phone.open("/plan/waiting");
            phone.sends();
            assertThat(grete.visitor().get(session).body())
                    .contains("<span>Worst pain during</span><b>2</b>");
            assertThat(sessions()).isEqualTo(1);
            assertThat(taps("stops = '[]'")).isEqualTo(1);
            phone.open("/plan/today");
            phone.isCalm();
        }
    }

    @Test
    void what_is_not_quiet_waits_and_nothing_begins() throws Exception {
        var phone = away();
        phone.open(START);
        var tab = phone.browser().newPage();
        tab.navigate(phone.page().url());
        answers(phone, "no", 9);
        phone.reads("Not yet.");
        Look.at(phone.page(), "A11 weigh").isForEverybodyEverywhere();
        doubts(tab);
        assertThat(tab.locator("h1")).containsText("No session now.");
        Look.at(tab, "A11 danger").isForEverybodyEverywhere();
        tab.close();
        phone.open(START);
        phone.reads("No session now.");
        phone.says("now if one of these is true:", "goes to your clinic by itself");
        phone.open("/plan/today");
        phone.says("2 results wait on this phone.");

        phone.browser().setOffline(false);
        phone.open("/plan/waiting");
        phone.sends();
        assertThat(sessions()).isZero();
        assertThat(taps("stops <> '[]'")).isEqualTo(2);
        phone.open("/plan/today");
        phone.reads("A safety check first.");
        phone.browser().setOffline(true);
        phone.open(START);
        phone.reads("No connection.");
    }

    /// A doubt on the page of taps that stands open in another tab.
    private static void doubts(Page tab) {
        for (int tap = 1; tap <= 5; tap++) {
            tab.locator("#TAP" + tap + " input[value=" + (tap == 2 ? "not_sure" : "no") + "]")
                    .check();
        }
        tab.locator("#before input[value='1']").check();
        tab.locator("form .dock button").click();
    }

    @Test
    void it_begins_on_no_other_day_by_no_clock_set_back_and_not_while_a_morning_waits()
            throws Exception {
        var phone = away();
        phone.page().evaluate(CHANGES, -86_400_000);
        phone.open(START);
        phone.reads("This session was kept for another day.");
        Look.at(phone.page(), "A11 other day").isForEverybodyEverywhere();
        phone.page().evaluate(CHANGES, 2 * 86_400_000);
        phone.open(START);
        phone.reads("This session was kept for another day.");
        phone.page().evaluate(CHANGES, -86_400_000);
        phone.open(START);
        phone.reads("Since last time, any of these?");
        assertThat(phone.page().evaluate(WAITING)).isEqualTo(0);
        phone.open("/plan/morning");
        phone.score("pain", 6);
        phone.press("Save");
        phone.says("First steps of a morning");
        phone.open(START);
        phone.reads("Something waits to be looked at.");
        Look.at(phone.page(), "A11 told").isForEverybodyEverywhere();
        phone.page().evaluate(CLOCK);
        phone.open(START);
        phone.reads("This session was kept for another day.");
    }

    @Test
    void what_was_flagged_on_another_device_stands_and_is_told() throws Exception {
        var phone = away();
        phone.open(START);
        answers(phone, "no", 1);
        var session = phone.path();
        phone.tellsLater(session, 2);
        flagsElsewhere();

        phone.browser().setOffline(false);
        phone.open("/plan/waiting");
        phone.page().evaluate("async () => (await import('/device/outbox.js')).outbox.flush()");
        phone.page().reload();
        phone.says("By now a safety check comes first");
        assertThat(phone.page().evaluate(ALONG)).isEqualTo(0);
        Look.at(phone.page(), "A11 told by the clinic").isForEverybodyEverywhere();
        assertThat(sessions()).isEqualTo(1);
        phone.open("/plan/today");
        phone.reads("A safety check first.");
        phone.says("Your clinic has something to say");
        phone.open("/plan/waiting");
        phone.press("I have read this");
        phone.says("Nothing waits.");
        assertThat(grete.visitor().get(session).body())
                .contains("<span>Worst pain during</span><b>2</b>");
    }

    private void flagsElsewhere() {
        var tablet = grete.elsewhere().visitor();
        tablet.save(
                "/plan/session/start",
                "kind",
                "DAILY",
                "TAP1",
                "no",
                "TAP2",
                "yes",
                "TAP3",
                "no",
                "TAP4",
                "no",
                "TAP5",
                "no");
    }

    @Test
    void the_same_session_on_two_devices_is_one() throws Exception {
        var phone = away();
        phone.open(START);
        answers(phone, "no", 1);
        var session = phone.path();
        phone.page().evaluate(CHANGES, -86_400_000);
        phone.open(START);
        phone.reads("This session was kept for another day.");
        phone.open(session);
        var elsewhere = Evening.begin(grete.elsewhere().visitor(), "DAILY");
        assertThat(elsewhere).isEqualTo(session);
        phone.browser().setOffline(false);
        phone.sends();
        assertThat(sessions()).isEqualTo(1);
        phone.page().reload();
        assertThat(phone.page().locator("#player")).isVisible();
    }

    @Test
    void taps_whose_connection_went_are_not_lost() throws Exception {
        var phone = Phone.of(chromium, port);
        phone.is(grete.visitor());
        phone.open(START);
        phone.keepsItsPages();
        phone.browser().setOffline(true);
        for (int tap = 1; tap <= 5; tap++) {
            phone.page()
                    .locator("#TAP" + tap + " input[value=" + (tap == 2 ? "yes" : "no") + "]")
                    .check();
        }
        phone.press("Go on");
        phone.reads("No session now.");
        phone.browser().setOffline(false);
        phone.open("/plan/waiting");
        phone.sends();
        assertThat(taps("words ->> 'TAP2' = 'yes' AND stops <> '[]'")).isEqualTo(1);
    }

    @Test
    void severe_pain_before_it_is_not_lost_with_the_connection() throws Exception {
        var phone = Phone.of(chromium, port);
        phone.is(grete.visitor());
        phone.open(START);
        for (int tap = 1; tap <= 5; tap++) {
            phone.page().locator("#TAP" + tap + " input[value=no]").check();
        }
        phone.press("Go on");
        phone.page().locator("form[action='/plan/session/before']").waitFor();
        phone.keepsItsPages();
        phone.browser().setOffline(true);
        phone.score("before", 9);
        phone.press("Begin");
        phone.reads("Not yet.");
        phone.browser().setOffline(false);
        phone.open("/plan/waiting");
        phone.sends();
        assertThat(taps("before = 9 AND stops <> '[]'")).isEqualTo(1);
    }

    @Test
    void whoever_looked_after_danger_begins_nothing_that_was_taken_along() {
        var phone = near();
        phone.open("/triage");
        hasNothingAlong(phone);
    }

    @Test
    void a_run_that_was_sent_in_is_weighed_before_a_session_begins() throws IOException {
        var phone = near();
        phone.open("/running/upload");
        var run = Recorded.of("2026-11-20T07:00:00Z", 3_000).tcx();
        phone.page()
                .locator("#file")
                .setInputFiles(new FilePayload("run.tcx", "application/octet-stream", run));
        assertThat(phone.page().locator("#count")).containsText("1 new run");
        hasNothingAlong(phone);
    }

    @Test
    void in_another_tab_it_goes_on_no_more_once_the_clinic_said_no() {
        var phone = away();
        phone.open(START);
        answers(phone, "no", 1);
        var tab = phone.browser().newPage();
        tab.navigate(phone.page().url());
        assertThat(tab.locator("#player")).isVisible();
        flagsElsewhere();
        phone.browser().setOffline(false);
        phone.isAt("/plan/waiting");
        tab.waitForURL(at -> at.contains("/plan/waiting"));
        assertThat(tab.locator("body")).containsText("By now a safety check comes first");
    }

    @Test
    void signed_out_nothing_of_it_can_be_read() {
        var phone = near();
        phone.open("/account");
        phone.press("Sign out");
        phone.page().waitForURL("http://localhost:" + port + "/");
        assertThat(Held.on(phone)).doesNotContain("page{", "usable", "soleus-half{");
        phone.browser().setOffline(true);
        phone.open(START);
        phone.reads("No connection.");
    }
}
