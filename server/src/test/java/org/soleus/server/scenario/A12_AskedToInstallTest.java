package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.concurrent.atomic.AtomicInteger;

/// Some browsers clear what waits after a week without her. So each is asked for its word not to,
/// and where it does not give it she is offered to install Soleus: with a reason, and once in a
/// while.
@ClinicTest
class A12_AskedToInstallTest {

    /// A browser that is asked for its word and does not give it.
    private static final String REFUSES =
            """
            if (navigator.storage) Object.assign(navigator.storage, {
              persist: async () => (console.info('asked to stay'), false),
              persisted: async () => false,
            });\
            """;

    /// One that has given it.
    private static final String PROMISES =
            "if (navigator.storage) navigator.storage.persisted = async () => true;";

    /// A page in a window of its own.
    private static final String INSTALLED =
            """
            const real = window.matchMedia;
            window.matchMedia = (query) => query.includes('standalone') ? {matches: true} : real(query);\
            """;

    /// A browser that can ask by itself says so; what is chosen when it does, a test says.
    private static final String CAN_ASK =
            """
            () => {
              const can = new Event('beforeinstallprompt', {cancelable: true});
              can.prompt = async () => (document.body.dataset.asked = 'yes');
              can.userChoice = new Promise((done) => (window.chooses = (outcome) => done({outcome})));
              dispatchEvent(can);
              return can.defaultPrevented;
            }\
            """;

    /// Fails the test when it is not noted in a while.
    private static final String NOTED =
            """
            async (name) => {
              const {noted} = await import('/device/locker.js');
              for (let i = 0; i < 400 && !(await noted(name)); i++) await new Promise((f) => setTimeout(f, 50));
              return Boolean(await noted(name));
            }\
            """;

    /// Has the page decide once more, and waits until it has.
    private static final String OFFERS =
            """
            async () => {
              await (await import('/device/install.js')).offer(true);
              return !document.getElementById('install').hidden;
            }\
            """;

    private static final String DECLINED_LONG_AGO =
            """
            async () => {
              const {note} = await import('/device/locker.js');
              await note('declined', Date.now() - 61 * 24 * 3600 * 1000);
            }\
            """;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    private final AtomicInteger asked = new AtomicInteger();
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

    /// Her phone with Today on it, out of reach.
    private Phone away(String... scripts) {
        var phone = Phone.of(chromium, port);
        for (var script : scripts) phone.browser().addInitScript(script);
        phone.page().onConsoleMessage(said -> hears(said.text()));
        phone.is(grete);
        phone.takesTodayAlong();
        return phone;
    }

    private void hears(String said) {
        if (said.equals("asked to stay")) asked.incrementAndGet();
    }

    /// The same, where a result waits and Today stands open.
    private Phone waiting(String... scripts) {
        var phone = away(scripts);
        phone.tellsLater(session, 3);
        phone.open("/plan/today");
        phone.says("One result waits on this phone.");
        return phone;
    }

    private static Locator offer(Phone phone) {
        return phone.page().locator("#install");
    }

    private static boolean offers(Phone phone) {
        return Boolean.TRUE.equals(phone.page().evaluate(OFFERS));
    }

    private static void hasNoted(Phone phone, String name) {
        assertThat(phone.page().evaluate(NOTED, name)).isEqualTo(true);
    }

    @Test
    void the_browser_is_asked_once_not_to_clear_what_waits_and_not_before_something_does() {
        var phone = away(REFUSES);
        assertThat(asked).hasValue(0);
        phone.tellsLater(session, 3);
        phone.page().waitForCondition(() -> asked.get() == 1);
        phone.open("/plan/morning");
        phone.score("pain", 2);
        phone.press("Save");
        phone.says("First steps of a morning");
        phone.open("/plan/today");
        assertThat(offer(phone)).isVisible();
        assertThat(asked).hasValue(1);
    }

    @Test
    void where_something_waits_she_is_told_how_to_install_and_not_now_holds() {
        var phone = away(REFUSES);
        phone.open("/plan/today");
        phone.says("As of ", "without a connection");
        assertThat(offer(phone)).isHidden();
        phone.tellsLater(session, 3);
        phone.open("/plan/today");
        assertThat(offer(phone)).isVisible();
        assertThat(phone.button("Install")).isHidden();
        Look.at(phone.page(), "A12 offer").isForEverybodyEverywhere();
        phone.follow("How to install");
        phone.says("iPhone or iPad: open Soleus in Safari");
        Look.at(phone.page(), "A12 how").isForEverybodyEverywhere();

        phone.open("/plan/today");
        assertThat(offer(phone)).isVisible();
        phone.button("Not now").focus();
        phone.page().keyboard().press("Enter");
        assertThat(offer(phone)).isHidden();
        hasNoted(phone, "declined");
        phone.page().reload();
        phone.says("One result waits on this phone.");
        assertThat(offers(phone)).isFalse();
        phone.page().evaluate(DECLINED_LONG_AGO);
        phone.page().reload();
        assertThat(offer(phone)).isVisible();

        phone.browser().setOffline(false);
        phone.sends();
        assertThat(offer(phone)).isHidden();
        phone.isCalm();
    }

    @Test
    void a_browser_that_can_ask_by_itself_does_when_she_presses_install() {
        var phone = waiting(REFUSES);
        assertThat(offer(phone)).isVisible();
        assertThat(phone.page().evaluate(CAN_ASK)).isEqualTo(true);
        assertThat(phone.page().getByText("How to install")).isHidden();
        Look.at(phone.page(), "A12 install").isForEverybodyEverywhere();
        phone.press("Install");
        assertThat(phone.page().locator("body")).hasAttribute("data-asked", "yes");
        phone.page().evaluate("chooses('accepted')");
        assertThat(offer(phone)).isHidden();
        phone.page().evaluate("dispatchEvent(new Event('appinstalled'))");
        hasNoted(phone, "installed");
        // What is installed is given the word that was refused before.
        phone.page().waitForCondition(() -> asked.get() == 2);
        phone.page().reload();
        assertThat(offers(phone)).isFalse();
    }

    @Test
    void whoever_says_no_to_the_browser_is_not_asked_again_either() {
        var phone = waiting(REFUSES);
        assertThat(offer(phone)).isVisible();
        phone.page().evaluate(CAN_ASK);
        phone.press("Install");
        phone.page().evaluate("chooses('dismissed')");
        assertThat(offer(phone)).isHidden();
        hasNoted(phone, "declined");
        phone.page().reload();
        assertThat(offers(phone)).isFalse();
    }

    @Test
    void where_the_browser_gave_its_word_nobody_is_asked() {
        var phone = waiting(PROMISES);
        assertThat(offers(phone)).isFalse();
    }

    @Test
    void where_it_is_installed_nobody_is_asked_nor_told_how() {
        var phone = waiting(REFUSES, INSTALLED);
        assertThat(offers(phone)).isFalse();
        phone.open("/plan/waiting");
        phone.says("How a session felt");
        assertThat(phone.page().locator("#how")).isHidden();
    }
}
