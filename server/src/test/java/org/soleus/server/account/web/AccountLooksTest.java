package org.soleus.server.account.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Watch;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/// The account's pages as they stand after a form was sent, which no address leads to, and all of
/// them on the narrowest phone; the rest is looked at with every page of the route table.
@ClinicTest
class AccountLooksTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({"390,DARK", "1280,LIGHT", "320,LIGHT"})
    void what_a_form_of_the_account_answers_is_for_everybody(int width, ColorScheme theme) {
        try (var chromium = Chromium.start();
                var visitor = chromium.context(width, theme)) {
            var watch = Watch.over(visitor, at(""));
            var page = visitor.newPage();
            page.navigate(at("/account/signup"));
            page.locator("[value=code]").click();
            look(page, "/account/signup-errors");
            page.navigate(at("/account/signin?kept"));
            look(page, "/account/signin-kept");
            page.locator("#mail").fill("looks-" + width + theme + "@canary.example");
            page.getByText("Send me a code").click();
            page.locator("h1").filter().waitFor();
            look(page, "/account/code");
            enter(page, "ada");
            page.navigate(at("/account?saved&again=21:42"));
            look(page, "/account-saved");
            watch.isCalm();
        }
    }

    @Test
    void nothing_is_lost_on_the_narrowest_phone() {
        try (var chromium = Chromium.start();
                var visitor = chromium.context(320, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            see(page, "/account/signin", "/account/signup", "/account/demo", "/account/outbox");
            for (var person : List.of("ada", "ines")) {
                enter(page, person);
                see(page, "/account", "/account/passkey", "/account/access");
            }
        }
    }

    private void see(Page page, String... paths) {
        for (var path : paths) {
            page.navigate(at(path));
            look(page, path + "-narrow");
        }
    }

    private void enter(Page page, String person) {
        page.navigate(at("/account/demo"));
        page.locator("[value=" + person + "]").click();
    }

    private static void look(Page page, String name) {
        Look.at(page, name).isForEverybody();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
