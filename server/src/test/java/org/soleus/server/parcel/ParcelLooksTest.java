package org.soleus.server.parcel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.soleus.server.account.DemoPeople;
import org.soleus.server.account.Newcomer;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Parcels;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Taking along and bringing, as somebody sees it, with a keyboard alone and to the end.
@ClinicTest
class ParcelLooksTest {

    private static Chromium chromium;

    @TempDir Path temp;
    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Parcels parcels;
    @Autowired DemoPeople people;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest(name = "{0} wide, {1}")
    @CsvSource({"390, DARK", "1280, LIGHT"})
    void whoever_moves_is_told_what_happens(int width, ColorScheme theme) throws IOException {
        var she = Newcomer.joins(port, outbox);
        Evening.screen(she.visitor());
        Evening.plan(she.visitor());
        she.confirms("/account/export");
        try (var here = chromium.still(width, theme)) {
            var page = enter(here, she.visitor());
            look(page, "/account", "account-yours");
            look(page, "/account/export", "account-export");
            var coming = page.waitForDownload(() -> press(page, "Download the file"));
            assertThat(coming.suggestedFilename()).matches("soleus-[0-9-]{10}\\.zip");
            var file = temp.resolve("hers.zip");
            coming.saveAs(file);
            moves(width, theme, file);
        }
        var taken = Taken.by(parcels, people.find("ben").orElseThrow());
        var read = temp.resolve("read.html");
        Files.writeString(read, taken.text("read.html"));
        try (var alone = chromium.still(width, theme)) {
            var page = alone.newPage();
            page.navigate(read.toUri().toString());
            Look.at(page, "parcel-read").isForEverybody();
        }
    }

    private void moves(int width, ColorScheme theme, Path file) {
        try (var there = chromium.still(width, theme)) {
            var page = enter(there, Evening.newcomer(port, outbox));
            var watch = Watch.over(there, origin());
            look(page, "/account/import", "account-import");
            var words = new FilePayload("words.zip", "application/zip", new byte[] {1, 2, 3});
            page.locator("[name=file]").setInputFiles(words);
            press(page, "Bring it here");
            assertThat(page.getByText("not a file that a Soleus gave out")).isVisible();
            Look.at(page, "account-import-wrong").isForEverybody();
            watch.isCalm();
            page.locator("[name=file]").setInputFiles(file);
            press(page, "Bring it here");
            assertThat(page.getByText("came here on")).isVisible();
            Look.at(page, "account-import-came").isForEverybody();
            press(page, "See today");
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.url()).endsWith("/plan/today");
        }
    }

    /// By the keyboard alone.
    private static void press(Page page, String words) {
        var one =
                page.locator("main")
                        .getByText(words, new Locator.GetByTextOptions().setExact(true));
        one.focus();
        page.keyboard().press("Enter");
    }

    private void look(Page page, String path, String name) {
        page.navigate(origin() + path);
        Look.at(page, name).isForEverybody();
    }

    private Page enter(BrowserContext browser, Visitor who) {
        who.into(browser);
        return browser.newPage();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
