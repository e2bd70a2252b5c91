package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.soleus.server.run.TestClinic;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.sql.SQLException;

/// Whoever signs out while results wait is asked; after it nothing on the phone can be read, by
/// nobody, and when she comes back they arrive.
@ClinicTest
class A08_SignedOutWithResultsTest {

    /// While a cookie says so, what a page sends does not arrive.
    private static final String AWAY =
            """
            const real = window.fetch;
            window.fetch = (to, how) => how?.method === 'POST' && document.cookie.includes('away')
              ? Promise.reject(new Error('away')) : real(to, how);\
            """;

    /// What the worker sends is answered by the sign-in of a network.
    private static final String STRANGER =
            """
            const real = self.fetch;
            self.fetch = (to, how) => (how ?? to).method === 'POST'
              ? Promise.resolve(new Response('Who are you?', {headers: {'Content-Type': 'text/html'}}))
              : real(to, how);\
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired BeanFactory clinic;

    private Chromium chromium;
    private Newcomer grete;
    private String session;
    private Phone phone;

    @BeforeEach
    void open_today() {
        chromium = Chromium.start();
        grete = Newcomer.joins(port, outbox);
        Evening.screen(grete.visitor());
        Evening.plan(grete.visitor());
        session = Evening.begin(grete.visitor(), "DAILY");
        phone = Phone.of(chromium, port);
        phone.browser().addInitScript(AWAY);
        phone.is(grete.visitor());
        phone.open("/plan/today");
        phone.keepsItsPages();
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void what_waits_stays_locked_until_she_is_back() {
        tellsWhatDoesNotArrive();
        phone.open("/account");
        phone.press("Sign out");
        phone.says("One result has not reached your clinic.");
        Look.at(phone.page(), "A08 unsent").isForEverybodyEverywhere();
        phone.page().keyboard().press("Escape");
        assertThat(phone.page().locator("#unsent")).isHidden();

        phone.press("Sign out");
        phone.press("Sign out, keep them locked here");
        phone.page().waitForURL("http://localhost:" + port + "/");
        assertThat(Held.on(phone))
                .contains("waiting{")
                .doesNotContain(
                        "page{", "\"hers\"", "usable", "soleus-half{", "Grete", "Good", session);
        opensNothing();
        isBensAndSendsNothing();
        isAway(false);
        hasTold(comesBack(), 3);
    }

    private void isBensAndSendsNothing() {
        var ben = Visitor.demo(port, "ben");
        phone.is(ben);
        phone.open("/plan/waiting");
        phone.says("Nothing waits.");
        assertThat(Held.on(phone)).contains("waiting{").doesNotContain(session);
    }

    /// She signs in again on this phone, and what waits goes.
    private Visitor comesBack() {
        var back = grete.elsewhere().visitor();
        phone.is(back);
        phone.open("/plan/waiting");
        phone.sends();
        assertThat(Held.on(phone)).doesNotContain("waiting{");
        return back;
    }

    private void hasTold(Visitor back, int worst) {
        assertThat(back.get(session).body())
                .contains("<span>Worst pain during</span><b>" + worst + "</b>");
    }

    private void tellsWhatDoesNotArrive() {
        phone.browser().setOffline(true);
        phone.tellsLater(session, 3);
        isAway(true);
        phone.browser().setOffline(false);
    }

    private void isAway(boolean away) {
        if (away) phone.page().evaluate("document.cookie = 'away=1; path=/'");
        else phone.browser().clearCookies(new ClearCookiesOptions().setName("away"));
    }

    private void opensNothing() {
        phone.browser().setOffline(true);
        for (var path : new String[] {"/plan/today", "/plan/morning", "/plan/waiting", session}) {
            phone.open(path);
            phone.reads("No connection.");
        }
        phone.browser().setOffline(false);
    }

    @Test
    void what_she_throws_away_is_gone() {
        tellsWhatDoesNotArrive();
        phone.open("/account");
        phone.press("Sign out");
        phone.press("Throw them away and sign out");
        phone.page().waitForURL("http://localhost:" + port + "/");
        assertThat(Held.on(phone)).doesNotContain("waiting{", "page{", "usable", "soleus-half{");
        assertThat(grete.elsewhere().visitor().get(session + "/after").body())
                .contains("name=\"worst\"");
    }

    @Test
    void what_the_browser_cleared_is_told() {
        tellsWhatDoesNotArrive();
        // The page counts what the worker has kept.
        phone.page().waitForFunction("() => /waiting-[0-9a-f]+=1/.test(document.cookie)");
        var devtools = phone.browser().newCDPSession(phone.page());
        var all = new JsonObject();
        all.addProperty("origin", "http://localhost:" + port);
        all.addProperty("storageTypes", "indexeddb,cache_storage,service_workers,local_storage");
        devtools.send("Storage.clearDataForOrigin", all);
        phone.open("/plan/today");
        phone.says("Results that waited here are gone: this browser cleared them (1).");
        phone.page().locator("#waits a").click();
        phone.says("One result waited on this phone, and this browser has cleared it.");
        phone.look("A08 cleared");
        phone.press("I have read this");
        phone.open("/plan/today");
        phone.keepsItsPages();
        assertThat(phone.page().locator("#waits")).isHidden();
        phone.browser().setOffline(true);
        phone.open("/account");
        phone.reads("No connection.");
    }

    /// As by a reload with the shift key.
    @Test
    void a_page_that_comes_past_the_worker_signs_her_out_as_well() {
        phone.open("/account");
        phone.browser().setOffline(true);
        phone.press("Sign out");
        phone.reads("No connection.");
        var past = new JsonObject();
        past.addProperty("bypass", true);
        var devtools = phone.browser().newCDPSession(phone.page());
        devtools.send("Network.enable");
        devtools.send("Network.setBypassServiceWorker", past);
        phone.browser().setOffline(false);
        phone.open("/account");
        phone.isAt("/account/signin");
        assertThat(Held.on(phone)).doesNotContain("\"hers\"", "soleus-half{");
        assertThat(grete.visitor().get("/plan/today").statusCode()).isEqualTo(303);
    }

    @Test
    void signed_out_without_a_connection_nothing_opens_and_the_clinic_hears_of_it_later() {
        phone.open("/account");
        phone.browser().setOffline(true);
        phone.press("Sign out");
        phone.reads("No connection.");
        opensNothing();
        phone.open("/plan/today");
        assertThat(phone.path()).isEqualTo("/account/signin");
        assertThat(grete.visitor().get("/plan/today").statusCode()).isEqualTo(303);
    }

    @Test
    void a_sign_out_that_somebody_else_answers_is_owed_until_the_clinic_hears_of_it() {
        phone.open("/account");
        phone.runsInItsWorker(STRANGER);
        phone.press("Sign out");
        phone.says("Who are you?");
        assertThat(grete.visitor().get("/plan/today").statusCode()).isEqualTo(200);
        phone.runsInItsWorker("self.fetch = real");
        phone.open("/plan/today");
        assertThat(phone.path()).isEqualTo("/account/signin");
        assertThat(grete.visitor().get("/plan/today").statusCode()).isEqualTo(303);
    }

    @Test
    void an_owed_sign_out_of_a_visit_that_is_over_signs_nobody_out_later() {
        phone.open("/account");
        phone.browser().setOffline(true);
        phone.press("Sign out");
        phone.reads("No connection.");
        endsElsewhere();
        phone.browser().setOffline(false);
        phone.open("/account/signin");
        phone.is(grete.elsewhere().visitor());
        phone.open("/plan/today");
        assertThat(phone.path()).isEqualTo("/plan/today");
    }

    @Test
    void a_visit_that_was_ended_elsewhere_locks_the_phone() {
        endsElsewhere();
        phone.open("/plan/today");
        assertThat(phone.path()).isEqualTo("/account/signin");
        opensNothing();
        assertThat(Held.on(phone)).doesNotContain("page{", "usable", "soleus-half{", "Grete");
    }

    @Test
    void a_form_that_finds_her_visit_ended_waits_locked_and_arrives_once_she_is_back()
            throws SQLException {
        phone.open(session + "/after");
        phone.score("worst", 3);
        endsElsewhere();
        phone.press("Save");
        isAskedToSignIn();
        Look.at(phone.page(), "A08 sign in").isForEverybodyEverywhere();
        isBensAndSendsNothing();
        hasTold(comesBack(), 3);
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void what_waits_and_a_form_after_it_outlast_a_visit_that_was_ended_elsewhere()
            throws SQLException {
        tellsWhatDoesNotArrive();
        phone.open("/plan/morning");
        phone.score("pain", 2);
        endsElsewhere();
        isAway(false);
        phone.press("Save");
        isAskedToSignIn();
        isBensAndSendsNothing();
        var back = comesBack();
        hasTold(back, 3);
        assertThat(back.get("/plan/morning").body()).contains("<b>2</b>");
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void a_form_that_somebody_else_answers_waits_for_the_clinic() throws SQLException {
        phone.open(session + "/after");
        phone.score("worst", 3);
        phone.runsInItsWorker(STRANGER);
        phone.press("Save");
        phone.reads("Waiting on this phone");
        phone.sends();
        hasTold(grete.visitor(), 3);
        assertThat(arrived()).isEqualTo(1);
    }

    /// How much of what her phone kept took effect.
    private long arrived() throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM account.once WHERE performed_at IS NOT NULL AND member = '"
                        + grete.idIn(clinic)
                        + "'");
    }

    private void endsElsewhere() {
        grete.visitor().post("/account/signout");
    }

    private void isAskedToSignIn() {
        phone.isAt("/account/signin");
        phone.says("What you told is kept on this phone, sealed.");
        assertThat(Held.on(phone))
                .contains("waiting{")
                .doesNotContain("page{", "\"hers\"", "usable", "soleus-half{", session);
    }
}
