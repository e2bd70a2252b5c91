package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.Scope;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What a member arranges of her calendar: sessions moved, days on which the plan waits.
@ClinicTest
class ArrangeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern DAY = Pattern.compile("name=\"to\" value=\"([0-9-]+)\"");

    @LocalServerPort int port;
    @Autowired Outbox outbox;
    @Autowired Plans plans;
    @Autowired Arrangements arrangements;
    @Autowired PlanReader reader;
    @Autowired Transactions transactions;
    @Autowired JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(BERLIN);
    private Visitor grete;
    private Scope scope;
    private MemberId member;

    @BeforeEach
    void arrive() {
        var clinic = "SELECT tenant FROM account.tenant WHERE demo";
        var tenant = new TenantId(jdbc.sql(clinic).query(UUID.class).single());
        var before = members(tenant);
        grete = Evening.member(port, outbox);
        var after = members(tenant);
        after.removeAll(before);
        member = new MemberId(after.getFirst());
        scope = Scope.member(tenant, member);
        as(
                () -> {
                    var course = plans.program(member).orElseThrow().course();
                    plans.move(member, course.entering(Phase.LOAD, today));
                    return course;
                });
    }

    private List<UUID> members(TenantId tenant) {
        return transactions.in(
                Scope.system(tenant),
                () -> jdbc.sql("SELECT member FROM account.person").query(UUID.class).list());
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
        as(
                () -> {
                    var ill = new Pause(Pause.Why.ILLNESS, today.minusDays(1), Optional.empty());
                    arrangements.pause(member, ill, Instant.now());
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
        return as(() -> reader.find(member, today, BERLIN)).orElseThrow().program().days().stream()
                .filter(day -> !day.date().isBefore(today))
                .filter(day -> day.holds(PlannedSession.Kind.STRENGTH))
                .map(day -> day.date())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return transactions.in(scope, work);
    }
}
