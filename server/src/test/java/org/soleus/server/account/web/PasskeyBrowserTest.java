package org.soleus.server.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;

/// Passkeys in a real browser, with a made-up device lock.
@ClinicTest
class PasskeyBrowserTest {

    private static final String ANDROID =
            "Mozilla/5.0 (Linux; Android 15; Tablet) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/140.0.0.0 Safari/537.36";

    private static final String REMOVE = "Remove Chrome on Linux";

    private static final String REFUSED = "The passkey was not accepted. Try again from this page.";

    @LocalServerPort int port;

    @Autowired Outbox outbox;

    private Chromium chromium;
    private Page page;
    private final List<String> wrongs = new ArrayList<>();

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        page = device();
        page.onConsoleMessage(
                said -> {
                    if (said.type().equals("error")) wrongs.add(said.text());
                });
        page.onPageError(wrongs::add);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_member_signs_up_and_signs_in_with_a_passkey() {
        page.navigate(at("/account/signup"));
        page.getByLabel("What should we call you?").fill("Grete");
        page.getByLabel("Your mail address").fill("grete@canary.example");
        page.getByLabel("Your birth date").fill("1990-05-31");
        page.getByText("Miles").click();
        assertThat(page.getByLabel("Your time zone")).hasValue("Europe/Berlin");
        page.getByLabel("I have read this and agree").check();
        page.getByText("Continue with a passkey").click();
        assertThat(page.locator("h1")).hasText("Add a passkey");
        page.getByText("Make a passkey").click();
        page.waitForURL(url -> !url.contains("/account/passkey"));

        page.navigate(at("/account"));
        assertThat(page.locator("main")).containsText("You have one passkey.");
        signsInAgain(page);
        isIn(page, "Grete");
        shows(page);
        assertThat(page.locator("main")).containsText("Chrome on Linux");
        assertThat(page.locator("main")).containsText("This is your only way in");
        assertThat(wrongs)
                .filteredOn(words -> !words.contains("404"))
                .as("nothing is blocked and nothing fails")
                .isEmpty();
    }

    @Test
    void a_passkey_that_nobody_registered_opens_nothing() {
        page.navigate(at("/account/signin"));
        page.getByText("Use your passkey").click();
        assertThat(page.locator("#passkey-said")).not().isEmpty();
        assertThat(page.url()).endsWith("/account/signin");
    }

    @Test
    void a_second_device_opens_the_account_and_goes_on_when_the_first_may_no_more() {
        var she = Newcomer.joins(port, outbox);
        makesPasskey(she, page);
        var tablet = tablet();
        makesPasskey(she.elsewhere(), tablet);
        tablet.waitForURL(at("/account/ways"));
        assertThat(tablet.locator("#passkeys ~ ul h3"))
                .hasText(new String[] {"Chrome on Linux", "Chrome on Android"});

        signsInAgain(tablet);
        isIn(tablet, she.mail());
        shows(tablet);
        tablet.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(REMOVE)).click();
        assertThat(tablet.locator("#passkeys ~ ul h3")).hasText("Chrome on Android");

        signsInAgain(page);
        assertThat(page.locator("#passkey-said")).hasText(REFUSED);
        page.navigate(at("/account"));
        assertThat(page.locator("main")).not().containsText(she.mail());
        signsInAgain(tablet);
        isIn(tablet, she.mail());
    }

    /// Shows by a code that it is she, and makes one with the lock of this device.
    private void makesPasskey(Newcomer she, Page page) {
        she.confirms("/account/passkey");
        she.visitor().into(page.context());
        page.navigate(at("/account/passkey"));
        page.getByText("Make a passkey").click();
        page.waitForURL(url -> !url.endsWith("/account/passkey"));
    }

    /// Signs out, and asks to be let in by the passkey of this device.
    private void signsInAgain(Page page) {
        page.navigate(at("/account"));
        page.locator("#signout button").click();
        page.waitForURL(at("/"));
        page.navigate(at("/account/signin"));
        page.getByText("Use your passkey").click();
    }

    private void isIn(Page page, String words) {
        page.waitForURL(url -> !url.contains("/account/signin"));
        page.navigate(at("/account"));
        assertThat(page.locator("main")).containsText(words);
    }

    /// Shows by the passkey of this device that it is she, and sees her ways in.
    private void shows(Page page) {
        page.navigate(at("/account/ways"));
        assertThat(page.locator("h1")).hasText("Show that it is you");
        page.getByText("Use your passkey").click();
        page.waitForURL(at("/account/ways"));
    }

    /// A device with a lock of its own, and nobody signed in.
    private Page device() {
        var context = chromium.context(390, ColorScheme.LIGHT);
        var page = context.newPage();
        var tools = context.newCDPSession(page);
        tools.send("WebAuthn.enable");
        tools.send("WebAuthn.addVirtualAuthenticator", lock());
        return page;
    }

    /// Another device, which says that it is of another kind.
    private Page tablet() {
        var tablet = device();
        var kind = new JsonObject();
        kind.addProperty("userAgent", ANDROID);
        tablet.context().newCDPSession(tablet).send("Emulation.setUserAgentOverride", kind);
        return tablet;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static JsonObject lock() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wrapped = new JsonObject();
        wrapped.add("options", options);
        return wrapped;
    }
}
