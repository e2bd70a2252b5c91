package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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

    @LocalServerPort int port;
    @Autowired Outbox outbox;

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

        var ben = Visitor.demo(port, "ben");
        phone.is(ben);
        phone.open("/plan/waiting");
        phone.says("Nothing waits.");
        assertThat(Held.on(phone)).contains("waiting{").doesNotContain(session);

        var back = grete.elsewhere().visitor();
        phone.is(back);
        phone.browser().clearCookies(new BrowserContext.ClearCookiesOptions().setName("away"));
        phone.open("/plan/waiting");
        phone.sends();
        assertThat(back.get(session).body()).contains("<span>Worst pain during</span><b>3</b>");
        assertThat(Held.on(phone)).doesNotContain("waiting{");
    }

    private void tellsWhatDoesNotArrive() {
        phone.browser().setOffline(true);
        phone.tellsLater(session, 3);
        phone.page().evaluate("document.cookie = 'away=1; path=/'");
        phone.browser().setOffline(false);
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
    void a_visit_that_was_ended_elsewhere_locks_the_phone() {
        grete.visitor().post("/account/signout");
        phone.open("/plan/today");
        assertThat(phone.path()).isEqualTo("/account/signin");
        opensNothing();
        assertThat(Held.on(phone)).doesNotContain("page{", "usable", "soleus-half{", "Grete");
    }
}
