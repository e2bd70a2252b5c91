package org.soleus.server.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;

/// Passkeys in a real browser, with a made-up device lock.
@ClinicTest
class PasskeyBrowserTest {

    @LocalServerPort int port;

    private Chromium chromium;
    private Page page;
    private CDPSession device;
    private final List<String> wrongs = new ArrayList<>();

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        var context = chromium.context(390, ColorScheme.LIGHT);
        page = context.newPage();
        page.onConsoleMessage(
                said -> {
                    if (said.type().equals("error")) wrongs.add(said.text());
                });
        page.onPageError(wrongs::add);
        device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        device.send("WebAuthn.addVirtualAuthenticator", lock());
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
        page.locator("#signout button").click();
        page.waitForURL(at("/"));
        page.navigate(at("/account/signin"));
        page.getByText("Use your passkey").click();
        page.waitForURL(url -> !url.contains("/account/signin"));
        page.navigate(at("/account"));
        assertThat(page.locator("main")).containsText("Grete");
        page.navigate(at("/account/ways"));
        assertThat(page.locator("h1")).hasText("Show that it is you");
        page.getByText("Use your passkey").click();
        page.waitForURL(at("/account/ways"));
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
