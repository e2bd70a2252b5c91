package org.soleus.server.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Watch;
import org.soleus.server.account.Outbox;
import org.soleus.server.plan.Evening;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Runs in a real browser: dropped, told live, looked at.
@ClinicTest
class RunningLooksTest {

    private static final Recorded MORNING = Recorded.of("2026-03-10T06:30:00Z", 5000);

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void dropped_files_tell_their_verdicts_while_they_come() {
        try (var visitor = chromium.context(1280, ColorScheme.LIGHT)) {
            var watch = Watch.over(visitor, origin());
            var page = enter(visitor.newPage(), Runner.fresh(port, outbox));
            page.navigate(origin() + "/running/upload");
            drop(page, Map.of("a.tcx", MORNING.tcx(), "b.gpx", MORNING.gpx()));
            drop(page, Map.of("c.fit", "nothing".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#count")).hasText("3 of 3 files done, 1 new run, 1 not read.");
            assertThat(page.locator("#verdicts > li")).hasCount(3);
            assertThat(page.locator("#verdicts")).containsText("This is no file that Soleus knows");
            assertThat(page.locator("#h-sending")).hasText("All read");
            Look.at(page, "running-dropped").isForEverybody();
            page.locator("#verdicts a").first().click();
            assertThat(page.locator("h1")).containsText("5.0 km on");
            watch.isCalm();
        }
    }

    @Test
    void chosen_files_go_without_a_script_too() {
        try (var visitor = chromium.scriptless(390, ColorScheme.LIGHT)) {
            var page = enter(visitor.newPage(), Runner.fresh(port, outbox));
            page.navigate(origin() + "/running/upload");
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("a.gpx", "application/octet-stream", MORNING.gpx()));
            page.locator("#upload button").click();
            assertThat(page.locator("h1")).hasText("Your files");
            assertThat(page.locator(".verdicts")).containsText("New: 5.0 km");
            Look.at(page, "running-uploaded").isNotSideways();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
    void a_run_is_for_everybody(int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var watch = Watch.over(visitor, origin());
            var runner = Runner.fresh(port, outbox);
            runner.send("watch.tcx", MORNING.tcx());
            runner.send("phone.gpx", MORNING.gpx());
            var run = runner.run();
            runner.visitor().save(run + "/felt", "during", "7", "sign", "pop");
            runner.visitor().save(run + "/felt", "during", "4", "sign", "none");
            var page = enter(visitor.newPage(), runner);
            for (var path :
                    List.of("/running", run, run + "?way=shown", run + "/felt", run + "/edit")) {
                page.navigate(origin() + path);
                Look.at(page, path.replace(run, "running-run")).isForEverybody();
            }
            watch.isCalm();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT"})
    void the_five_questions_before_a_run_are_answered_with_the_keyboard(
            int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var watch = Watch.over(visitor, origin());
            var runner = Runner.fresh(port, outbox);
            Evening.screen(runner.visitor());
            var page = enter(visitor.newPage(), runner);
            page.navigate(origin() + "/running/next");
            Look.at(page, "running-next-asked").isForEverybody();
            for (int tap = 1; tap <= 5; tap++) {
                page.locator("#TAP" + tap + " input").first().focus();
                page.keyboard().press("Space");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("#before")).containsText("Answered today at");
            Look.at(page, "running-next-answered").isForEverybody();
            watch.isCalm();
        }
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "390,DARK", "1280,LIGHT"})
    void a_slipped_decimal_point_is_asked_about_and_kept_with_a_second_yes(
            int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var page = enter(visitor.newPage(), Runner.fresh(port, outbox));
            page.navigate(origin() + "/running/new");
            page.locator("#distance").fill("52");
            page.locator("#minutes").fill("31");
            page.keyboard().press("Enter");
            assertThat(page.locator("#distance-error")).hasText("52.0 km in 31:00. Is that right?");
            Look.at(page, "running-new-sure").isForEverybody();
            page.locator("label:has(input[name=sure])").click();
            page.locator(".dock button").click();
            assertThat(page.locator("h1")).containsText("52.0 km on");
            page.navigate(page.url().replaceFirst("\\?.*", "/edit"));
            page.locator("#distance").fill("0.52");
            page.keyboard().press("Enter");
            assertThat(page.locator("#distance-error")).hasText("0.5 km in 31:00. Is that right?");
            Look.at(page, "running-edit-sure").isForEverybody();
            page.locator("label:has(input[name=sure])").click();
            page.locator(".dock button").click();
            assertThat(page.locator("h1")).containsText("0.5 km on");
            page.navigate(origin() + "/running/next");
            assertThat(page.locator("h1 .verdict")).isVisible();
        }
    }

    private static void drop(Page page, Map<String, byte[]> files) {
        var named = new java.util.LinkedHashMap<String, String>();
        files.forEach((name, bytes) -> named.put(name, Base64.getEncoder().encodeToString(bytes)));
        page.evaluate(
                """
                (files) => {
                  const carried = new DataTransfer();
                  for (const [name, text] of Object.entries(files)) {
                    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
                    carried.items.add(new File([bytes], name));
                  }
                  document.querySelector('.drop').dispatchEvent(
                    new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: carried}));
                }
                """,
                named);
    }

    /// Signs the browser in as the runner, by the cookie of her own visit.
    private Page enter(Page page, Runner runner) {
        runner.visitor().into(page.context());
        return page;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
