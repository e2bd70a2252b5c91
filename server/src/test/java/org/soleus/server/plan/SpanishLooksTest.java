package org.soleus.server.plan;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.List;

/// The pages of a plan in Spanish, whose words are longer: for everybody, and nothing sideways.
@ClinicTest
class SpanishLooksTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_pages_of_a_plan_in_spanish_are_for_everybody(int width) {
        try (var visitor = chromium.still(width, ColorScheme.LIGHT)) {
            var watch = Watch.over(visitor, origin());
            var page = visitor.newPage();
            walk(page, Planned.arrive(clinic, port));
            enter(page, Visitor.demo(port, "ben").reading("es"));
            for (var path :
                    List.of(
                            "/plan/today",
                            "/plan",
                            "/plan/calendar",
                            "/plan/pause",
                            "/plan/phase",
                            "/plan/speed",
                            "/plan/review",
                            "/plan/guard",
                            "/plan/reminders",
                            "/measure",
                            "/measure/test/heel-raise",
                            "/measure/test/knee-to-wall",
                            "/outcome")) {
                look(page, path, "es-ben" + path);
            }
            watch.isCalm();
        }
    }

    private void walk(Page page, Planned planned) {
        var grete = planned.visitor();
        grete.post("/language", "to", "es");
        enter(page, grete);
        for (int place : new int[] {1, 4, 6, 31}) look(page, "/plan/intake/" + place, "es-intake");
        look(page, "/plan/intake/summary", "es-intake-summary");
        look(page, "/plan/session/start?kind=DAILY", "es-taps");
        look(page, "/plan/run/before", "es-taps-run");
        var session = Evening.begin(grete, "DAILY");
        look(page, session, "es-player");
        page.locator("#skip").click();
        Look.at(page, "es-player-skip").keep();
        look(page, session + "/after", "es-after");
        look(page, "/plan/morning", "es-morning");
        look(page, "/measure/questions", "es-questions");
        look(page, "/measure/test/heel-raise/do", "es-test-do");
        grete.save("/measure/test/heel-raise/do", "value-LEFT", "24", "value-RIGHT", "18");
        grete.save("/measure/test/heel-raise/do", "value-LEFT", "25", "value-RIGHT", "20");
        look(page, "/measure/test/heel-raise", "es-test-told");
        planned.began(planned.day(30), Phase.RESTORE, planned.day(20));
        planned.decided(2);
        look(page, "/plan/today", "es-today");
        look(page, "/plan/phase", "es-phase");
        look(page, "/plan/decision/" + planned.day(2), "es-decision");
    }

    private void look(Page page, String path, String name) {
        page.navigate(origin() + path);
        Look.at(page, name + (name.equals("es-intake") ? path : "")).isForEverybody();
    }

    private void enter(Page page, Visitor who) {
        page.context().clearCookies();
        who.into(page.context());
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
