package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.RunStage;
import org.soleus.server.ClinicTest;
import org.soleus.server.Visitor;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.Aims;
import org.soleus.server.running.NextDesk;
import org.soleus.server.running.Recorded;
import org.soleus.server.running.Runner;
import org.soleus.server.running.TableEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// A plan that returns to running leads along the walk-run table, whatever she did in it before;
/// and what her runs told counts before it does.
@ClinicTest
class TableReturnTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext clinic;
    @Autowired NextDesk desk;
    @Autowired Plans plans;
    @Autowired PlanReader reader;
    @Autowired Aims aims;
    @Autowired PhaseDesk phases;
    @Autowired Checks checks;

    private final LocalDate today = LocalDate.now(Planned.BERLIN);
    private Planned planned;
    private Visitor grete;
    private MemberId member;

    @BeforeEach
    void arrive() {
        planned = Planned.arrive(clinic, port);
        grete = planned.visitor();
        member = planned.member();
    }

    @Test
    void an_old_leaving_does_not_switch_the_plans_table_off() {
        enter(today.minusDays(150), Optional.empty());
        returns(today.minusDays(1));
        assertThat(stage()).contains(1);
        assertThat(grete.get("/running/table").body()).contains("Stage 1 of 12.");
    }

    @Test
    void an_old_entry_at_another_stage_does_not_count_on() {
        enter(today.minusDays(150), Optional.of(9));
        assertThat(stage()).contains(9);
        returns(today);
        assertThat(stage()).contains(1);
    }

    @Test
    void an_entry_of_her_own_after_the_return_stands() {
        returns(today.minusDays(20));
        enter(today.minusDays(2), Optional.of(4));
        assertThat(stage()).contains(4);
    }

    @Test
    void a_table_done_before_this_injury_opens_no_speed_after_it() {
        enter(new TableEntry(today.minusDays(150), Optional.empty(), TableEntry.DONE));
        assertThat(as(() -> desk.hasFinishedTable(me()))).isTrue();
        returns(today.minusDays(1));
        assertThat(as(() -> desk.hasFinishedTable(me()))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, true"})
    void a_step_back_of_a_run_keeps_the_gate_shut_for_two_days(int daysAgo, boolean held) {
        enters(Phase.LOAD, today.minusDays(60));
        grete.save(
                "/running/new",
                "distance",
                "5",
                "minutes",
                "30",
                "day",
                today.minusDays(daysAgo).toString(),
                "during",
                "6");
        assertThat(as(() -> phases.check(me(), Set.of(), Set.of()))).isTrue();
        var check = as(() -> checks.list(member, Phase.LOAD.id(), Instant.EPOCH)).getLast();
        assertThat(check.held().contains("no-regress-48h")).isEqualTo(held);
    }

    @Test
    void a_run_recorded_beside_the_plan_moves_the_plan_and_the_next_run_alike() {
        returns(today.minusDays(9));
        assertThat(plan()).contains(1);
        for (int day = 7; day >= 3; day -= 2) recorded(day);
        assertThat(stage()).contains(2);
        assertThat(plan()).contains(2);
        assertThat(grete.get("/running/table").body()).contains("Stage 2 of 12.");
    }

    @Test
    void runs_while_a_clinician_had_still_to_look_lead_no_further_then_or_later() {
        returns(today.minusDays(9));
        var since = today.minusDays(10).atStartOfDay(Planned.BERLIN).toInstant();
        var why = List.of(new Because("N3", "2 steps back within 7 days", "R"));
        as(
                () -> {
                    plans.hold(member, Hold.Kind.REVIEW, Hold.Topic.RUNS, since, why);
                    return why;
                });
        for (int day = 7; day >= 3; day -= 2) recorded(day);
        assertThat(stage()).contains(1);
        assertThat(plan()).contains(1);
        assertThat(grete.get("/running/table").body())
                .contains("went well while a clinician had still to look");
        var hold = as(() -> plans.holds(member)).getFirst().id();
        as(() -> plans.lift(member, hold, "Ines", "Go on."));
        assertThat(stage()).contains(1);
    }

    /// A good run of twenty minutes that only her watch told, with both mornings after it.
    private void recorded(int daysAgo) {
        var day = today.minusDays(daysAgo);
        var runner = new Runner(grete);
        runner.send(day + ".gpx", Recorded.of(day + "T06:30:00Z", 3_600).gpx());
        var run = runner.runs().getFirst();
        grete.save(
                run + "/felt",
                "during",
                "0",
                "after",
                "0",
                "effort",
                "3",
                "limp",
                "no",
                "none",
                "none");
        for (int after = 0; after < 2; after++) {
            var row =
                    new MorningRow(
                            day.plusDays(after), Optional.of(1), Optional.empty(), Instant.now());
            as(() -> plans.keep(member, row));
        }
    }

    /// The stage of the plan's own next run.
    private Optional<Integer> plan() {
        return as(() -> reader.find(member, today, Planned.BERLIN)).stream()
                .flatMap(plan -> plan.program().days().stream())
                .filter(day -> !day.date().isBefore(today))
                .flatMap(day -> day.sessions().stream())
                .flatMap(planned -> planned.run().stream())
                .map(RunStage::number)
                .findFirst();
    }

    private SignedIn me() {
        return planned.me();
    }

    private Optional<Integer> stage() {
        return as(() -> desk.next(member, Planned.BERLIN)).standing().leg().stage();
    }

    private void enter(LocalDate day, Optional<Integer> stage) {
        enter(new TableEntry(day, stage, TableEntry.OWN));
    }

    private void enter(TableEntry entry) {
        as(
                () -> {
                    aims.enter(member, entry, Instant.now());
                    return entry;
                });
    }

    private void returns(LocalDate since) {
        enters(Phase.RETURN, since);
    }

    private void enters(Phase phase, LocalDate since) {
        planned.enters(phase, since);
    }

    private <T> T as(Supplier<T> work) {
        return planned.as(work);
    }
}
