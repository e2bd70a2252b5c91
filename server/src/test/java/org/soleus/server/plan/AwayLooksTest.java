package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.MovableClock;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Duration;
import java.util.List;

/// What somebody sees who comes back after weeks, and after pain that asks for the screen again.
@ClinicTest
class AwayLooksTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Guards guards;
    @Autowired MovableClock clock;

    private Visitor grete = new Visitor(0);

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @AfterEach
    void leave() {
        clock.reset();
    }

    @Test
    void whoever_comes_back_is_shown_one_thing_to_do() {
        var planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = enter(visitor.newPage());
            grete.save("/measure/test/sit-to-stand/do", "value-BOTH", "14", "pain-BOTH", "8");
            look(page, "/plan/today", "plan-today-screen-again");
            look(page, "/plan/session/start?kind=DAILY", "plan-screen-again");
            look(page, "/running/next", "running-next-screen-again");
            Evening.screen(grete);
            planned.began(40);
            planned.did(30, 2, List.of());
            look(page, "/plan/today", "plan-today-away");
            look(page, "/plan/intake/summary", "plan-intake-still");
            assertThat(page.content()).contains("Is it still so?");
            grete.save("/plan/intake/1", "answer", "Z5", "change", "1");
            look(page, "/plan/intake/summary", "plan-intake-changed");
            watch.isCalm();
        }
    }

    @Test
    void whoever_has_it_back_begins_again_where_it_fits() {
        var planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        planned.began(planned.day(200), Phase.RESILIENT, planned.day(150));
        planned.does(
                () ->
                        guards.begin(
                                planned.member(),
                                planned.day(100),
                                planned.day(-265),
                                clock.instant()));
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = enter(visitor.newPage());
            look(page, "/plan/today", "back-plan-today-guard");
            look(page, "/plan/guard", "back-plan-guard-asks");
            grete.save("/plan/guard", "worst", "7");
            look(page, "/plan/today", "back-plan-today-relapse");
            look(page, "/plan/guard", "back-plan-guard-relapse");
            look(page, "/plan/relapse", "back-plan-relapse-screen");
            assertThat(page.content()).contains("First the safety questions, today");
            clock.move(Duration.ofMinutes(5));
            Evening.screen(grete);
            look(page, "/plan/today", "back-plan-today-relapse-screened");
            look(page, "/plan/relapse", "back-plan-relapse");
            assertThat(page.content()).contains("Is it the same leg and the same place as then?");
            grete.save("/plan/relapse");
            grete.save("/plan/relapse", "same", "yes", "sudden", "no", "rest-pain-2", "yes");
            look(page, "/plan/today", "back-plan-today-again");
            watch.isCalm();
        }
    }

    @Test
    void whoever_falls_ill_on_a_holiday_says_so_and_comes_back_well() {
        var planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        try (var visitor = chromium.still(390, ColorScheme.DARK)) {
            var watch = Watch.over(visitor, origin());
            var page = enter(visitor.newPage());
            look(page, "/plan/pause", "back-plan-pause");
            grete.save(
                    "/plan/pause",
                    "why",
                    "HOLIDAY",
                    "from",
                    planned.day(0).toString(),
                    "until",
                    planned.day(-9).toString());
            look(page, "/plan/pause", "back-plan-pause-holiday");
            look(page, "/plan/today", "back-plan-today-holiday");
            page.navigate(origin() + "/plan/pause");
            page.getByText("I am ill").click();
            look(page, "/plan/pause", "back-plan-pause-ill");
            look(page, "/plan/today", "back-plan-today-ill");
            look(page, "/running/next", "back-running-next-ill");
            look(page, "/plan/calendar", "back-plan-calendar-ill");
            watch.isCalm();
        }
    }

    private void look(Page page, String path, String name) {
        page.navigate(origin() + path);
        Look.at(page, name).isForEverybodyEverywhere();
    }

    private Page enter(Page page) {
        grete.into(page.context());
        return page;
    }

    private String origin() {
        return "http://localhost:" + port;
    }
}
