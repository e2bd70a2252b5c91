package org.soleus.server.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The account's pages as people see them: accessible, nothing from elsewhere, nothing sideways.
@ClinicTest
class AccountLooksTest {

    private static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "320,LIGHT"})
    void every_page_of_the_account_is_accessible_and_self_contained(int width, ColorScheme theme) {
        try (var context = chromium.context(width, theme)) {
            var page = context.newPage();
            var elsewhere = new ArrayList<String>();
            page.onRequest(
                    asked -> {
                        if (!asked.url().startsWith(at(""))) elsewhere.add(asked.url());
                    });
            for (var path :
                    List.of(
                            "/account/signin",
                            "/account/signup",
                            "/account/demo",
                            "/account/outbox")) {
                page.navigate(at(path));
                look(page, path, width, theme);
            }
            page.navigate(at("/account/signup"));
            page.locator("[value=code]").click();
            look(page, "/account/signup-errors", width, theme);
            page.navigate(at("/account/signin"));
            page.locator("#mail").fill("looks-" + width + theme + "@canary.example");
            page.getByText("Send me a code").click();
            page.locator("h1").filter().waitFor();
            look(page, "/account/code", width, theme);
            for (var person : List.of("ada", "ines")) {
                page.navigate(at("/account/demo"));
                page.locator("[value=" + person + "]").click();
                page.navigate(at("/account/passkey"));
                look(page, "/account/passkey-" + person, width, theme);
                page.navigate(at("/account?saved&again=21:42"));
                look(page, "/account-" + person, width, theme);
                page.navigate(at("/account/access"));
                look(page, "/account/access-" + person, width, theme);
            }
            assertThat(elsewhere).isEmpty();
        }
    }

    private static void look(Page page, String name, int width, ColorScheme theme) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target/shots",
                                        name.replace('/', '_').substring(1)
                                                + "-"
                                                + width
                                                + "-"
                                                + theme
                                                + ".png")));
        var found =
                new AxeBuilder(page)
                                .withTags(
                                        List.of(
                                                "wcag2a",
                                                "wcag2aa",
                                                "wcag21a",
                                                "wcag21aa",
                                                "wcag22aa",
                                                "best-practice"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(v -> v.getId() + " " + v.getNodes().getFirst().getHtml())
                                .toList();
        assertThat(found).as(name + " at " + width + " " + theme).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name + " sideways")
                .isEqualTo(true);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
