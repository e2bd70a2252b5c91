package org.soleus.server.exercise;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Watch;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.regex.Pattern;

/// The library in a real browser: what moves, what stands, and for whom.
@ClinicTest
class LibraryBrowserTest {

    /// How much wider the page is than the screen, in pixels.
    private static final String FURTHEST =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

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

    @Test
    void a_drawing_moves_and_stops_at_a_press() {
        try (var visitor = chromium.context(390, ColorScheme.LIGHT)) {
            var watch = Watch.over(visitor, origin());
            var page = opened(visitor, "/exercise/heel-raise-double");
            var button = page.locator(".drawn .fig-pause");
            assertThat(button).hasAttribute("aria-label", "Pause the drawing");
            var first = drawn(page);
            page.waitForTimeout(700);
            assertThat(drawn(page)).isNotEqualTo(first);
            button.press("Enter");
            assertThat(button).hasAttribute("aria-label", "Play the drawing");
            var stopped = drawn(page);
            page.waitForTimeout(400);
            assertThat(drawn(page)).isEqualTo(stopped);
            assertThat(page.locator(".stills")).isHidden();
            watch.isCalm();
        }
    }

    @Test
    void without_motion_the_movement_is_a_row_of_numbered_pictures() {
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = opened(visitor, "/exercise/step-up?side=left");
            assertThat(page.locator(".stills li").first()).isVisible();
            page.waitForTimeout(400);
            assertThat(page.locator(".fig-pause")).hasCount(0);
            assertThat(page.locator(".drawn picture").first()).isVisible();
            watch.isCalm();
        }
    }

    @Test
    void without_scripts_all_can_be_read_and_the_side_changed() {
        try (var visitor = chromium.scriptless(390, ColorScheme.LIGHT)) {
            var page = opened(visitor, "/exercise?area=calf");
            page.locator(".shelf a[href='/exercise/heel-raise-single']").click();
            page.locator("text=Left side").click();
            assertThat(page.locator("[aria-current=true]")).hasText("Left side");
            assertThat(page.locator(".drawn img").first()).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/exercise,390,LIGHT",
        "/exercise,1280,DARK",
        "/exercise?area=foot&with=nothing,390,DARK",
        "/exercise/calf-stretch-wall,390,LIGHT",
        "/exercise/toe-spread,1280,LIGHT",
        "/exercise/hop-forward,390,DARK",
        "/exercise/heel-raise-tripple,390,LIGHT"
    })
    void a_page_is_for_everybody(String address, int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var watch = Watch.over(visitor, origin());
            var page = opened(visitor, address);
            // Pictures further down are fetched when they come near.
            page.evaluate("document.querySelectorAll('img').forEach(i => (i.loading = 'eager'))");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Look.at(page, address).isForEverybody();
            watch.isCalm();
        }
    }

    @ParameterizedTest
    @CsvSource({"/exercise,390", "/exercise/calf-stretch-wall,390", "/exercise/hop-forward,1280"})
    void nothing_goes_sideways_where_lines_run_from_right_to_left(String address, int width) {
        try (var visitor = chromium.still(width, ColorScheme.LIGHT)) {
            var page = opened(visitor, address);
            page.evaluate("document.documentElement.dir = 'rtl'");
            assertThat(page.evaluate(FURTHEST)).isEqualTo(0);
            var title = page.locator("h1").boundingBox();
            assertThat(title.x + title.width).isGreaterThan(width / 2.0);
        }
    }

    @Test
    void a_drawing_speaks_the_language_of_its_page() {
        try (var visitor = chromium.context(390, ColorScheme.LIGHT)) {
            var page = opened(visitor, "/exercise");
            page.locator("button[lang=es]").click();
            page.locator(".shelf a[href='/exercise/heel-raise-double']").click();
            assertThat(page.locator(".drawn .fig-pause"))
                    .hasAttribute("aria-label", "Parar el dibujo");
            assertThat(page.locator(".drawn svg.fig"))
                    .hasAttribute("aria-label", Pattern.compile("^Dibujo: "));
            Look.at(page, "/exercise/heel-raise-double in Spanish").isForEverybody();
        }
    }

    private Page opened(BrowserContext visitor, String address) {
        var page = visitor.newPage();
        page.navigate(origin() + address);
        return page;
    }

    /// Where the near shoe is drawn now.
    private static String drawn(Page page) {
        return page.locator(".fig .moves .shoe").first().getAttribute("d");
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
