package org.soleus.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Watch;
import org.soleus.server.scenario.Held;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/// Whoever sits down at a device after her finds nothing of hers there, and no page of ours has
/// told anybody else that she was here (attack A37 of `docs/attacks.md`; each page by itself is
/// watched in `LooksTest`).
@ClinicTest
class AfterSignOutTest {

    private static final List<String> HERS =
            List.of("Ada Lindqvist", "ada@demo.example", "calf", "pain", "km");

    private static final List<String> PAGES =
            List.of("/triage/offline", "/plan/today", "/running", "/outcome", "/account");

    @LocalServerPort int port;

    @Test
    void nothing_of_hers_can_be_read_and_nobody_else_was_asked() {
        try (var chromium = Chromium.start();
                var device = chromium.context(390, ColorScheme.LIGHT)) {
            var watch = Watch.over(device, at(""));
            var page = device.newPage();
            page.navigate(at("/account/demo"));
            page.locator("[value=ada]").click();
            for (var path : PAGES) page.navigate(at(path));
            page.locator("#signout button").click();
            page.waitForURL(at("/"));
            assertThat(device.cookies()).noneMatch(one -> one.name.equals("soleus"));
            isNothing(page);
            for (var path : PAGES) {
                page.navigate(at(path));
                assertThat(page.locator("body").innerText()).doesNotContain("Lindqvist", "ada@");
            }
            watch.isCalm();
        }
    }

    /// Words of the safety screen, which is everybody's, are no words of hers.
    private static void isNothing(Page page) {
        assertThat(Held.on(page))
                .doesNotContain(HERS.get(0), HERS.get(1), "page{", "usable", "soleus-half{");
        var stores = (String) page.evaluate("JSON.stringify([localStorage, sessionStorage])");
        assertThat(HERS).noneMatch(stores::contains);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
