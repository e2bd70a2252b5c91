package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
import org.soleus.server.Chromium;
import org.soleus.server.ClinicTest;
import org.soleus.server.Look;
import org.soleus.server.Visitor;
import org.soleus.server.Watch;
import org.soleus.server.account.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The end of the twelve weeks, and the year after it.
@ClinicTest
class AfterwardsTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired Checks checks;
    @Autowired Guards guards;
    @Autowired Plans plans;
    @Autowired Books books;

    private final LocalDate today = LocalDate.now(Planned.BERLIN);
    private Planned planned;
    private Visitor grete;
    private MemberId member;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        member = planned.member();
    }

    @Test
    void the_review_waits_for_the_twelfth_week() {
        assertThat(grete.get("/plan/review").body()).contains("The review comes in week 12.");
        assertThat(grete.get("/plan/guard").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/plan/review"));
    }

    @Test
    void all_of_it_held_twice_a_day_apart_ends_the_plan_well() {
        since(80, Phase.RESILIENT);
        assertThat(grete.get("/plan/today").body()).contains("/plan/review");
        assertThat(grete.get("/plan/review").body()).contains("Twelve weeks: how is your leg?");
        held(Instant.now().minusSeconds(25 * 3600));
        assertThat(grete.get("/plan/review").body()).contains("Does it still hold?");
        answer("yes");
        assertThat(grete.get("/plan/review").body()).contains("Your plan ended well.");
        assertThat(grete.get("/plan/guard").body()).contains("All quiet.");
        assertThat(grete.get("/plan/today").body()).contains("/plan/guard");
    }

    @Test
    void what_does_not_hold_goes_on_and_a_clinician_looks_where_she_wishes() {
        since(90, Phase.RESILIENT);
        answer("no");
        assertThat(grete.get("/plan/review").body())
                .contains("Not everything yet. Your plan goes on.", "Ask a clinician to look");
        grete.save("/plan/review/ask");
        assertThat(grete.get("/plan/review").body())
                .contains("A clinician looks at your plan.")
                .doesNotContain("Ask a clinician to look");
        assertThat(grete.get("/plan/calendar").body()).contains("Week 13", "planned");
    }

    @Test
    void an_earlier_phase_goes_on_after_twelve_weeks() {
        since(100, Phase.LOAD);
        assertThat(grete.get("/plan/review").body())
                .contains("Your plan goes on.", "you are in phase 3 of five");
        assertThat(grete.get("/plan/today").body()).doesNotContain("weeks are over");
    }

    @Test
    void the_year_after_asks_one_question_now_and_then_and_leads_back_where_it_fits() {
        since(100, Phase.RESILIENT);
        guarded(20);
        assertThat(grete.get("/plan/guard").body()).contains("How was your calf at its worst");
        assertThat(grete.save("/plan/guard").body()).contains("Choose a number");
        grete.save("/plan/guard", "worst", "6");
        assertThat(grete.get("/plan/guard").body())
                .contains("It has come back.")
                .doesNotContain("a little");
        assertThat(grete.get("/plan/check").body()).contains("A safety check first.");
        assertThat(grete.get("/plan/relapse").body()).contains("Begin again where it fits.");
        var calm = books.now().rule(Phase.CALM).exit().stream().map(Criterion::id).toList();
        var fields = new ArrayList<String>();
        for (var id : calm) fields.addAll(List.of(id, "yes"));
        Evening.screen(grete);
        assertThat(grete.save("/plan/relapse", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(422);
        fields.addAll(List.of("same", "yes", "sudden", "no"));
        grete.save("/plan/relapse", fields.toArray(String[]::new));
        assertThat(planned.phase()).isEqualTo(Phase.RESTORE);
        assertThat(grete.get("/plan/review").body()).contains("The review comes in week 12.");
    }

    @Test
    void the_weeks_of_the_year_after_are_light_and_no_run_is_planned() {
        since(100, Phase.RESILIENT);
        assertThat(grete.get("/plan/calendar").body()).contains("Short daily work");
        guarded(20);
        var calendar = grete.get("/plan/calendar").body();
        var ahead = calendar.substring(calendar.indexOf("aria-current=\"date\""));
        assertThat(ahead).contains("Strength").doesNotContain("Short daily", "Swim", "Run ");
        assertThat(grete.get("/plan").body()).contains("Your plan ended well");
    }

    @Test
    void severe_pain_in_the_year_after_stops_runs_until_the_safety_questions_are_answered() {
        since(100, Phase.RESILIENT);
        guarded(20);
        assertThat(grete.get("/running/next").body()).doesNotContain("The safety check");
        grete.save("/plan/guard", "worst", "9");
        assertThat(grete.get("/running/next").body()).contains("The safety check");
        assertThat(grete.get("/plan/guard").body()).contains("It has come back.");
    }

    @ParameterizedTest
    @CsvSource({"no", "not_sure"})
    void another_leg_or_place_leads_to_the_questions_of_the_beginning(String same) {
        since(100, Phase.RESILIENT);
        guarded(20);
        Evening.screen(grete);
        assertThat(grete.get("/plan/relapse").body()).contains("Then: ", "Right");
        assertThat(Visitor.location(grete.save("/plan/relapse", "same", same)))
                .isEqualTo("/plan/intake/1");
        assertThat(planned.phase()).isEqualTo(Phase.RESILIENT);
    }

    @Test
    void a_plan_after_a_relapse_waits_for_the_clinician_that_the_first_one_needed() {
        Evening.plan(grete, Map.of("Does any of these apply?", List.of("numb")));
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
        opened();
        since(100, Phase.RESILIENT);
        guarded(20);
        Evening.screen(grete);
        grete.save("/plan/relapse", "same", "yes", "sudden", "no");
        assertThat(grete.get("/plan/today").body()).contains("See a clinician first.");
    }

    @Test
    void a_new_plan_from_other_answers_ends_the_year_of_guard() {
        since(100, Phase.RESILIENT);
        guarded(20);
        Evening.screen(grete);
        Evening.plan(grete);
        assertThat(Visitor.location(grete.get("/plan/guard"))).endsWith("/plan/review");
        assertThat(grete.get("/plan/review").body()).contains("The review comes in week 12.");
    }

    @Test
    void when_the_year_is_over_nothing_is_asked_and_the_way_back_stays_open() {
        since(400, Phase.RESILIENT);
        guarded(300);
        planned.as(
                () -> {
                    guards.end(member, today);
                    guards.begin(member, today.minusDays(301), today.minusDays(20), Instant.now());
                    return member;
                });
        assertThat(grete.get("/plan/guard").body())
                .contains("The year after your plan is over")
                .doesNotContain("name=\"worst\"");
        assertThat(grete.get("/plan/review").body()).contains("Your plan ended well.");
        assertThat(grete.get("/plan/today").body()).doesNotContain("Twelve weeks: the review.");
        Evening.screen(grete);
        grete.save("/plan/relapse", "same", "yes", "sudden", "no");
        assertThat(planned.phase()).isEqualTo(Phase.CALM);
    }

    @Test
    void the_review_believes_a_test_of_these_days_before_a_word() {
        since(90, Phase.RESILIENT);
        grete.save(
                "/measure/test/heel-raise/do",
                "value-LEFT",
                "25",
                "pain-LEFT",
                "0",
                "value-RIGHT",
                "12",
                "pain-RIGHT",
                "0");
        assertThat(grete.get("/plan/review").body())
                .contains("Already told by your self-tests", "left 25, right 12: not yet")
                .doesNotContain("id=\"raise-single-lsi-90-end\"");
        held(Instant.now().minusSeconds(25 * 3600));
        answer("yes");
        assertThat(grete.get("/plan/review").body()).contains("Not everything yet.");
    }

    @Test
    void a_last_phase_of_one_day_ends_no_plan() {
        since(90, Phase.RESILIENT);
        planned.as(
                () -> {
                    var course = plans.program(member).orElseThrow().course();
                    plans.move(member, course.entering(Phase.RESILIENT, today.minusDays(1)));
                    return member;
                });
        assertThat(grete.get("/plan/review").body())
                .contains("The review comes a little later.")
                .doesNotContain("Save this check");
    }

    @ParameterizedTest
    @CsvSource({"390,DARK", "1280,LIGHT"})
    void the_pages_of_the_calendar_and_of_the_year_after_are_for_everybody(
            int width, ColorScheme theme) {
        try (var visitor = chromium.still(width, theme)) {
            var watch = Watch.over(visitor, origin());
            since(40, Phase.LOAD);
            var page = enter(visitor.newPage());
            look(page, "/plan/calendar", "plan-calendar-planned");
            look(page, move(), "plan-move");
            look(page, "/plan/pause", "plan-pause");
            grete.save("/plan/pause", "why", "ILLNESS");
            look(page, "/plan/pause", "plan-pause-ill");
            look(page, "/plan/today", "plan-today-paused");
            look(page, "/plan/calendar", "plan-calendar-paused");
            grete.save("/plan/pause/back", "well", "yes");
            since(80, Phase.RESILIENT);
            look(page, "/plan/review", "plan-review");
            answer("no");
            look(page, "/plan/review", "plan-review-goes-on");
            guarded(20);
            look(page, "/plan/guard", "plan-guard-asks");
            look(page, "/plan/today", "plan-today-guarded");
            grete.save("/plan/guard", "worst", "6");
            look(page, "/plan/guard", "plan-guard-relapse");
            look(page, "/plan/relapse", "plan-relapse");
            watch.isCalm();
        }
    }

    private String move() {
        var page = grete.get("/plan/calendar").body();
        var link = Pattern.compile("/plan/move\\?kind=STRENGTH&amp;day=[0-9-]+").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group().replace("&amp;", "&");
    }

    private void look(Page page, String path, String name) {
        page.navigate(origin() + path);
        Look.at(page, name).isForEverybody();
    }

    private Page enter(Page page) {
        grete.into(page.context());
        return page;
    }

    private String origin() {
        return "http://localhost:" + port;
    }

    /// Her plan began so many days ago, and stands in a phase for three weeks.
    private void since(int daysAgo, Phase phase) {
        planned.began(today.minusDays(daysAgo), phase, today.minusDays(21));
    }

    private void guarded(int daysAgo) {
        planned.does(
                () -> {
                    guards.end(member, today);
                    guards.begin(
                            member, today.minusDays(daysAgo), today.plusDays(200), Instant.now());
                    guards.tell(
                            member,
                            new Guarding.Told(today.minusDays(15), new PainScore(1)),
                            Instant.now());
                });
    }

    private void opened() {
        planned.as(
                () -> {
                    for (var hold : plans.holds(member)) {
                        plans.lift(member, hold.id(), "Ines", "Go on.");
                    }
                    return member;
                });
    }

    private void held(Instant at) {
        planned.does(
                () -> checks.add(member, new CheckRow(Phase.RESILIENT.id(), at, ids(), Set.of())));
    }

    private Set<String> ids() {
        return books.now().rule(Phase.RESILIENT).exit().stream()
                .map(Criterion::id)
                .collect(Collectors.toSet());
    }

    private void answer(String word) {
        var fields = new ArrayList<String>();
        for (var id : ids()) fields.addAll(List.of(id, word));
        grete.save("/plan/review", fields.toArray(String[]::new));
    }
}
