package org.soleus.server.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.soleus.server.account.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The pages of runs in Spanish, whose words are longer: for everybody, and nothing sideways.
@ClinicTest
class SpanishRunsLooksTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Clock clock;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"390,LIGHT", "1280,DARK"})
    void the_pages_of_runs_in_spanish_are_for_everybody(int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            visitor.setExtraHTTPHeaders(Map.of("Accept-Language", "es-ES"));
            var watch = Watch.over(visitor, origin());
            var page = visitor.newPage();
            enter(page, Visitor.demo(port, "ben").reading("es"));
            for (var path :
                    List.of(
                            "/running",
                            "/running/load",
                            "/running/load?weeks=52",
                            "/running/next",
                            "/running/table",
                            "/running/goal",
                            "/outcome",
                            "/plan/today")) {
                look(page, path, "es-ben" + path.replace('?', '-'));
            }
            hers(page);
            watch.isCalm();
        }
    }

    private void hers(Page page) {
        var runner = Runner.fresh(port, outbox);
        runner.visitor().post("/language", "to", "es");
        enter(page, runner.visitor());
        var morning = new Recorded(clock.instant().minus(Duration.ofDays(1)), 5000, 47.5);
        page.navigate(origin() + "/running/upload");
        page.locator("#file").setInputFiles(files(morning));
        assertThat(page.locator("#count"))
                .hasText("3 de 3 archivos hechos, 1 carrera nueva, 1 sin leer.");
        assertThat(page.locator("#h-sending")).hasText("Todo le\u00eddo");
        Look.at(page, "es-running-dropped").isForEverybody();
        var run = runner.run();
        runner.visitor().save(run + "/felt", "during", "7", "effort", "6", "sign", "pop");
        for (var path : List.of(run, run + "?way=shown", run + "/felt", run + "/edit")) {
            look(page, path, path.replace(run, "es-running-run").replace('?', '-'));
        }
        look(page, "/running/new", "es-running-new");
        look(page, "/running/next", "es-running-next-stop");
    }

    private static FilePayload[] files(Recorded morning) {
        return new FilePayload[] {
            file("reloj.tcx", morning.tcx()),
            file("telefono.gpx", morning.gpx()),
            file("foto.fit", "nothing".getBytes(StandardCharsets.UTF_8))
        };
    }

    private static FilePayload file(String name, byte... bytes) {
        return new FilePayload(name, "application/octet-stream", bytes);
    }

    private void look(Page page, String path, String name) {
        page.navigate(origin() + path);
        Look.at(page, name).isForEverybody();
    }

    private void enter(Page page, Visitor who) {
        page.context().clearCookies();
        who.into(page.context());
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
