package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a member arranges of her calendar: sessions moved, days on which the plan waits.
@ClinicTest
class ArrangeTest {

    private static final Pattern DAY = Pattern.compile("name=\"to\" value=\"([0-9-]+)\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired PlanReader reader;
    @Autowired Arrangements arrangements;

    private final LocalDate today = LocalDate.now(Planned.BERLIN);
    private Planned planned;
    private Visitor grete;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        planned.enters(Phase.LOAD, today);
    }

    @Test
    void a_session_moves_within_its_week_where_the_rules_allow_and_back_again() {
        var move = move();
        var page = grete.get(move).body();
        assertThat(page).contains("Move strength of", "Nothing is ever caught up");
        var to = DAY.matcher(page).results().map(found -> found.group(1)).findFirst();
        var from = LocalDate.parse(move.substring(move.length() - 10));
        if (to.isEmpty()) {
            assertThat(page).contains("No other day of this week fits");
            return;
        }
        save(from, LocalDate.parse(to.get()));
        var calendar = grete.get("/plan/calendar").body();
        assertThat(calendar).contains("Strength moved to ", "Strength moved here from ", "moved");
        assertThat(strength()).contains(LocalDate.parse(to.get())).doesNotContain(from);
        save(LocalDate.parse(to.get()), from);
        assertThat(grete.get("/plan/calendar").body()).doesNotContain("Strength moved to ");
        assertThat(strength()).contains(from);
    }

    @Test
    void what_the_rules_forbid_is_refused_with_the_rule_and_changes_nothing() {
        var strength = strength();
        var from = strength.get(1);
        var answer =
                grete.save(
                        "/plan/move",
                        "kind",
                        "STRENGTH",
                        "day",
                        from.toString(),
                        "to",
                        from.plusDays(30).toString());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A session moves within its own week");
        assertThat(grete.save("/plan/move", "kind", "STRENGTH", "day", from.toString()).body())
                .contains("Choose one of the days.");
        assertThat(strength()).isEqualTo(strength);
        assertThat(grete.get("/plan/move?kind=DAILY&day=" + from).statusCode()).isEqualTo(404);
    }

    @Test
    void a_holiday_empties_its_days_and_ends_when_she_is_back() {
        var last = today.plusDays(9);
        grete.save("/plan/pause", "why", "HOLIDAY", "until", last.toString());
        assertThat(grete.get("/plan/today").body()).contains("Your plan waits.");
        assertThat(grete.get("/plan/calendar").body()).contains("Your plan waits: holiday");
        assertThat(strength()).allMatch(day -> day.isAfter(last));
        grete.save("/plan/pause/back");
        assertThat(grete.get("/plan/today").body()).doesNotContain("Your plan waits.");
        assertThat(strength()).anyMatch(day -> !day.isAfter(last));
    }

    /// Nothing is caught up, and nothing has grown meanwhile.
    @Test
    void phases_behind_a_holiday_begin_as_much_later_and_the_page_says_so() {
        var before = plan().program().phases().get(3).typicalStart();
        var first = today.plusDays(2);
        var last = first.plusDays(13);
        grete.save(
                "/plan/pause",
                "why",
                "HOLIDAY",
                "from",
                first.toString(),
                "until",
                last.toString());
        assertThat(plan().program().phases().get(3).typicalStart()).isEqualTo(before.plusDays(14));
        assertThat(plan().program().days()).hasSize(84 + 14);
        assertThat(grete.get("/plan/calendar").body()).contains("Week 14");
        assertThat(grete.get("/plan/pause").body())
                .contains("foot exercises and stretches wait too");
        grete.save("/plan/pause/back", "from", first.toString());
        assertThat(plan().program().phases().get(3).typicalStart()).isEqualTo(before);
    }

    @Test
    void a_moved_run_that_the_cap_takes_away_is_told_on_its_day() {
        planned.began(today.minusDays(60), Phase.RETURN, today.minusDays(3));
        for (int apart = 0; apart < 6; apart += 2) {
            var day = today.plusDays(apart);
            var moved = new Moved(PlannedSession.Kind.RUN, day, day.plusDays(1));
            planned.does(() -> arrangements.move(planned.member(), moved, Instant.now()));
        }
        var calendar = grete.get("/plan/calendar").body();
        assertThat(calendar).contains("The run that you moved here is left out");
    }

    @Test
    void after_an_illness_only_who_feels_well_is_back_and_no_run_is_told_before() {
        grete.save("/plan/pause", "why", "ILLNESS");
        assertThat(grete.get("/running/next").body()).contains("You told us that you are ill");
        assertThat(grete.save("/plan/pause/back").body()).contains("Answer this first.");
        assertThat(grete.save("/plan/pause/back", "well", "no").body())
                .contains("Then the plan waits on.");
        assertThat(grete.get("/plan/today").body()).contains("Your plan waits.");
        grete.save("/plan/pause/back", "well", "yes");
        assertThat(grete.get("/plan/today").body()).doesNotContain("Your plan waits.");
    }

    /// Neither a date nor a holiday ends it: fever is asked about first.
    @Test
    void an_illness_ends_by_her_word_alone() {
        grete.save("/plan/pause", "why", "ILLNESS", "until", today.plusDays(1).toString());
        assertThat(grete.get("/plan/pause").body()).contains("no fever").doesNotContain(", until ");
        grete.save("/plan/pause", "why", "HOLIDAY", "until", today.plusDays(2).toString());
        assertThat(grete.get("/plan/pause").body()).contains("no fever");
        assertThat(grete.get("/running/next").body()).contains("You told us that you are ill");
    }

    @Test
    void being_back_leaves_a_booked_holiday_and_taking_it_back_takes_no_other() {
        var later = today.plusDays(20);
        grete.save("/plan/pause", "why", "HOLIDAY", "from", later.toString());
        grete.save("/plan/pause", "why", "ILLNESS");
        grete.save("/plan/pause/back", "well", "yes");
        assertThat(grete.get("/plan/pause").body()).contains("Your plan will wait from");
        grete.save("/plan/pause/back", "from", later.toString());
        assertThat(grete.get("/plan/pause").body()).doesNotContain("Your plan will wait from");
    }

    @Test
    void an_illness_is_not_announced_for_later_and_a_holiday_around_it_ends_none() {
        var later = today.plusDays(3).toString();
        assertThat(grete.save("/plan/pause", "why", "ILLNESS", "from", later).body())
                .contains("An illness begins today");
        grete.save("/plan/pause", "why", "HOLIDAY", "until", today.plusDays(9).toString());
        planned.as(
                () -> {
                    var ill = new Pause(Pause.Why.ILLNESS, today.minusDays(1), Optional.empty());
                    arrangements.pause(planned.member(), ill, Instant.now());
                    return ill;
                });
        assertThat(grete.save("/plan/pause/back").body()).contains("Answer this first.");
        grete.save("/plan/pause/back", "well", "yes");
        assertThat(grete.get("/plan/pause").body())
                .contains("until ")
                .doesNotContain("name=\"well\"");
        grete.save("/plan/pause/back");
        assertThat(grete.get("/plan/today").body()).doesNotContain("Your plan waits.");
    }

    @Test
    void whoever_falls_ill_on_the_first_day_of_a_holiday_keeps_the_rest_of_it() {
        grete.save("/plan/pause", "why", "HOLIDAY", "until", today.plusDays(6).toString());
        assertThat(grete.get("/plan/pause").body()).contains("I am ill");
        grete.save("/plan/pause", "why", "ILLNESS");
        assertThat(grete.get("/plan/pause").body()).contains("Do you feel well");
        assertThat(grete.save("/plan/pause", "why", "HOLIDAY").body())
                .contains("Nothing was booked");
        grete.save("/plan/pause/back", "well", "yes");
        assertThat(grete.get("/plan/pause").body())
                .contains(", until ")
                .doesNotContain("Do you feel well");
    }

    @Test
    void odd_days_of_a_pause_are_answered_beside_their_fields() {
        assertThat(grete.save("/plan/pause").body()).contains("Choose what the pause is for.");
        assertThat(grete.save("/plan/pause", "why", "HOLIDAY", "from", "2020-01-01").body())
                .contains("Enter a day from today");
        assertThat(grete.save("/plan/pause", "why", "HOLIDAY", "until", "2020-01-01").body())
                .contains("Enter a day after the first");
    }

    private String move() {
        var page = grete.get("/plan/calendar").body();
        var link = Pattern.compile("/plan/move\\?kind=STRENGTH&amp;day=[0-9-]+").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group().replace("&amp;", "&");
    }

    private void save(LocalDate from, LocalDate to) {
        grete.save("/plan/move", "kind", "STRENGTH", "day", from.toString(), "to", to.toString());
    }

    private List<LocalDate> strength() {
        return plan().program().days().stream()
                .filter(day -> !day.date().isBefore(today))
                .filter(day -> day.holds(PlannedSession.Kind.STRENGTH))
                .map(day -> day.date())
                .toList();
    }

    private MemberPlan plan() {
        return planned.as(() -> reader.find(planned.member(), today, Planned.BERLIN)).orElseThrow();
    }
}
