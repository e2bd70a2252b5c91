package org.soleus.server.account.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Watch;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Signing out in one tab is signing out in all (attack A37 of `docs/attacks.md`).
@ClinicTest
class TabsBrowserTest {

    @LocalServerPort int port;

    @Test
    void no_tab_of_hers_stays_open_and_none_comes_back() {
        try (var chromium = Chromium.start();
                var context = chromium.context(390, ColorScheme.LIGHT)) {
            var watch = Watch.over(context, at(""));
            var one = context.newPage();
            one.navigate(at("/account/demo"));
            one.locator("[value=ada]").click();
            var two = context.newPage();
            two.navigate(at("/outcome"));
            one.navigate(at("/account"));
            one.locator("#signout button").click();
            one.waitForURL(at("/"));
            two.waitForURL(at("/"));
            one.goBack();
            one.waitForURL(at("/account/signin"));
            assertThat(one.locator("main")).not().containsText("Ada");
            watch.isCalm();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
