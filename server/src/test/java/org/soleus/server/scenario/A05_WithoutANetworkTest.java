package org.soleus.server.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Once the safety check was opened, the emergency card and the whole check are on the phone:
/// without a network, and without an account.
@ClinicTest
class A05_WithoutANetworkTest {

    private static final String READY =
            """
            async () => {
              await navigator.serviceWorker.ready;
              while (!navigator.serviceWorker.controller) await new Promise((f) => setTimeout(f, 20));
            }\
            """;

    @LocalServerPort int port;

    private Chromium chromium;
    private Phone phone;

    @BeforeEach
    void open_the_check_and_lose_the_network() {
        chromium = Chromium.start();
        phone = Phone.of(chromium, port);
        phone.open("/triage");
        phone.page().evaluate(READY);
        phone.browser().setOffline(true);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void the_emergency_card_opens() {
        phone.open("/triage/emergency");
        assertThat(phone.page().locator("main a[href='tel:911']").first()).isVisible();
        phone.look("A05 card");
    }

    @Test
    void the_check_goes_through_to_an_emergency() {
        phone.open("/triage");
        phone.reads("The check on this phone.");
        phone.look("A05 begins");
        phone.press("Start the check");
        phone.page().locator("input[name=answer]").fill("34");
        phone.press("Continue");
        phone.reads("breathless");
        phone.look("A05 question");
        phone.page().locator("button[value=yes]").click();
        phone.reads("Call 911 now.");
        phone.look("A05 emergency");
    }

    @Test
    void the_check_goes_through_to_its_end_and_keeps_nothing() {
        phone.open("/triage");
        phone.press("Start the check");
        while (!phone.page().locator("h1").textContent().startsWith("Are these right?")) next();
        phone.look("A05 answers");
        phone.press("See what to do");
        phone.reads("See a clinician before you start.");
        phone.says("Tell the clinician", "fingertip", "Rule BSI1");
        phone.look("A05 see first");
        phone.open("/triage");
        phone.reads("The check on this phone.");
    }

    private void next() {
        var main = phone.page().locator("main");
        var title = main.locator("h1").textContent();
        if (title.startsWith("How old")) {
            main.locator("input[name=answer]").fill("34");
            phone.press("Continue");
        } else if (title.startsWith("How bad is the pain")) {
            main.locator("button[value='3']").click();
        } else if (title.startsWith("Where does it hurt")) {
            main.locator("input[value=Z9]").check();
            phone.press("Continue with these");
        } else if (title.startsWith("How did it start")) {
            main.locator("button[value=gradual]").click();
        } else if (main.locator("button[value=no]").count() == 0) {
            main.locator("form button").first().click();
        } else if (title.contains("fingertip")
                || title.startsWith("Does your calf")
                || title.contains("tiptoe")) {
            main.locator("button[value=yes]").click();
        } else {
            main.locator("button[value=no]").click();
        }
    }
}
