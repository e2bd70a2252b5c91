package org.soleus.server.guide.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Watch;
import org.soleus.server.guide.Library;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.ArrayList;
import java.util.List;

/// The guide in a real browser: with scripts and without, on the screen and on paper.
@ClinicTest
class GuideBrowserTest {

    private static final String CALF = "/guides/calf-pain-after-running";

    private static final String MISSING =
            "[...document.images].filter(i => !i.complete || !i.naturalWidth)"
                    + ".map(i => i.src).join()";

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

    /// The pictures are kept to be looked at.
    @Test
    void every_page_of_the_library_is_for_everybody() {
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = visitor.newPage();
            for (var path : paths()) {
                page.navigate(origin() + path);
                Look.at(page, path).isForEverybodyEverywhere();
            }
            watch.isCalm();
        }
    }

    private static List<String> paths() {
        var paths = new ArrayList<>(List.of("/guides", "/guides/search?q=calf+red+swollen+hot"));
        Library.english().all().forEach(guide -> paths.add("/guides/" + guide.slug()));
        return paths;
    }

    @Test
    void a_drawing_moves_once_it_is_in_sight_and_can_be_stopped() {
        try (var visitor = chromium.context(390, ColorScheme.LIGHT)) {
            var watch = Watch.over(visitor, origin());
            var page = visitor.newPage();
            page.navigate(origin() + CALF);
            assertThat(page.locator(".walls img").count()).isEqualTo(3);
            page.locator(".walls .drawn").first().scrollIntoViewIfNeeded();
            var drawing = page.locator(".walls svg.fig").first();
            assertThat(drawing).isVisible();
            page.locator(".walls .fig-pause").first().click();
            assertThat(page.locator(".walls .fig-pause").first())
                    .hasAttribute("aria-label", "Play the drawing");
            watch.isCalm();
        }
    }

    @Test
    void where_motion_is_not_welcome_every_drawing_stands_still() {
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var page = visitor.newPage();
            page.navigate(origin() + CALF);
            page.locator("#short-foot-seated").scrollIntoViewIfNeeded();
            assertThat(page.locator("svg.fig")).hasCount(0);
            everyDrawingIsThere(page);
        }
    }

    @Test
    void without_scripts_everything_is_there_and_the_questions_work() {
        try (var visitor = chromium.scriptless(390, ColorScheme.LIGHT)) {
            var page = visitor.newPage();
            page.navigate(origin() + "/");
            page.locator(".first-page .acts").getByText("Read the guide").click();
            assertThat(page.locator("h1")).hasText("Calf pain after running");
            assertThat(page.locator(".walls .drawn")).hasCount(3);
            page.getByText("Answer the safety questions").click();
            for (var no : page.locator("input[value=no]").all()) {
                no.check(new Locator.CheckOptions().setForce(true));
            }
            page.locator("main button").click();
            assertThat(page.locator("h1")).hasText("What is known about pain relievers");
        }
    }

    @Test
    void on_paper_the_guide_is_whole_and_nothing_is_left_to_press() {
        try (var visitor = chromium.context(1280, ColorScheme.DARK)) {
            var page = visitor.newPage();
            page.navigate(origin() + CALF);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".btn:visible, .fig-pause:visible, nav:visible")).hasCount(0);
            assertThat(page.locator("#sources")).isVisible();
            assertThat(page.locator(".both").first()).isVisible();
            everyDrawingIsThere(page);
            var ground = page.evaluate("getComputedStyle(document.body).backgroundColor");
            assertThat(ground).isEqualTo("rgb(255, 255, 255)");
        }
    }

    /// Another ground means other files, which take a moment to come.
    private static void everyDrawingIsThere(Page page) {
        var missing = "none asked for";
        for (int i = 0; i < 50 && !missing.isEmpty(); i++) {
            page.waitForTimeout(100);
            missing = String.valueOf(page.evaluate(MISSING));
        }
        assertThat(missing).isEmpty();
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
