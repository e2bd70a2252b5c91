package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Leaving;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanTime;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.WalkRun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// When a phase ends: all its checks, twice running, a day apart, and never by waiting.
class PhaseCheckTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final Instant NOON = Instant.parse("2027-03-20T12:00:00Z");
    private static final LocalDate LATE = LocalDate.of(2027, 6, 1);

    private final Intake intake = Anyone.of(new Random(3), 10);

    /// Checks are written as hours after the first one, `x` behind them where one thing failed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''            | Missing",
                "0             | Again",
                "0x            | Missing",
                "0 23          | Again",
                "0 24          | Leave",
                "0 24x         | Missing",
                "0x 24         | Again",
                "0x 24 48      | Leave",
                "0 12x 30      | Again",
                "0 12x 30 54   | Leave",
                "0 1 2 24      | Leave"
            })
    void all_checks_twice_running_a_day_apart(String told, String result) {
        var checks = new ArrayList<PhaseCheck>();
        for (var one : told.isBlank() ? new String[0] : told.strip().split(" +")) {
            var held = ids(leaving(Phase.CALM).criteria());
            if (one.endsWith("x")) held.remove("walk-pain-3");
            var after = Duration.ofHours(Long.parseLong(one.replace("x", "")));
            checks.add(new PhaseCheck(NOON.plus(after), held));
        }
        var found = PhaseCheck.of(leaving(Phase.CALM), START, LATE, PlanTime.UNBROKEN, checks);
        assertThat(found.getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void no_phase_ends_before_its_least_days() {
        var leaving = leaving(Phase.RESTORE);
        var all = ids(leaving.criteria());
        var checks =
                List.of(
                        new PhaseCheck(NOON, all),
                        new PhaseCheck(NOON.plus(Duration.ofDays(2)), all));
        var least = leaving.phase().minimumDays();
        assertThat(on(leaving, START.plusDays(least - 1), PlanTime.UNBROKEN, checks))
                .isEqualTo(new PhaseCheck.Result.TooEarly(START.plusDays(least)));
        assertThat(on(leaving, START.plusDays(least), PlanTime.UNBROKEN, checks))
                .isEqualTo(new PhaseCheck.Result.Leave());
    }

    @Test
    void days_on_which_the_plan_waited_are_none_of_its_least_days() {
        var leaving = leaving(Phase.RESTORE);
        var all = ids(leaving.criteria());
        var checks =
                List.of(
                        new PhaseCheck(NOON, all),
                        new PhaseCheck(NOON.plus(Duration.ofDays(2)), all));
        var least = leaving.phase().minimumDays();
        var holiday = new PlanTime.Gap(START.plusDays(3), START.plusDays(13));
        var time = PlanTime.around(List.of(holiday));
        assertThat(on(leaving, START.plusDays(least), time, checks))
                .isEqualTo(new PhaseCheck.Result.TooEarly(START.plusDays(least + 10L)));
        assertThat(on(leaving, START.plusDays(least + 10L), time, checks))
                .isEqualTo(new PhaseCheck.Result.Leave());
    }

    private static PhaseCheck.Result on(
            Leaving leaving, LocalDate today, PlanTime time, List<PhaseCheck> checks) {
        return PhaseCheck.of(leaving, START, today, time, checks);
    }

    @Test
    void running_again_asks_the_checks_of_strength_and_of_both_gates_each_once() {
        var leaving = leaving(Phase.LOAD);
        assertThat(leaving.next()).isEqualTo(Phase.RETURN);
        assertThat(leaving.gates()).containsExactlyInAnyOrder("G-PLYO", "G-RTR");
        assertThat(leaving.criteria())
                .extracting(Criterion::id)
                .contains("raise-single-lsi-80", "raise-single-15", "jog-spot-60", "hop-10");
        assertThat(leaving.criteria()).extracting(Criterion::words).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = "RESILIENT", mode = EnumSource.Mode.EXCLUDE)
    void what_the_record_tells_is_asked_of_nobody(Phase phase) {
        assertThat(leaving(phase).asked())
                .extracting(Criterion::id)
                .isNotEmpty()
                .doesNotContain("stage-10", "no-regress-48h");
    }

    @Test
    void the_last_phase_gives_way_to_none() {
        assertThat(Leaving.of(BOOK, program(), at(Phase.RESILIENT))).isEmpty();
    }

    @Test
    void half_an_hour_of_running_is_known_once_it_went_well() {
        assertThat(known(9, true, Optional.empty())).containsExactly("no-regress-48h");
        assertThat(known(10, false, Optional.empty())).containsExactly("no-regress-48h");
        assertThat(known(10, true, Optional.empty()))
                .containsExactlyInAnyOrder("stage-10", "no-regress-48h");
    }

    @ParameterizedTest
    @CsvSource({"47, false", "48, true", "49, true"})
    void a_step_back_counts_for_48_hours(int hours, boolean held) {
        var back = Optional.of(NOON.minus(Duration.ofHours(hours)));
        assertThat(known(1, true, back).contains("no-regress-48h")).isEqualTo(held);
    }

    @Test
    void the_next_phase_begins_on_its_day_with_its_gates_open() {
        var leaving = leaving(Phase.LOAD);
        var course = at(Phase.LOAD).entering(leaving.next(), START.plusDays(40), leaving.gates());
        assertThat(course.phase()).isEqualTo(Phase.RETURN);
        assertThat(course.phaseSince()).isEqualTo(START.plusDays(40));
        assertThat(course.gates()).contains("G-PLYO", "G-RTR");
        var drawn = Drafting.redraw(BOOK, intake, START, course.on(START.plusDays(39), 0));
        assertThat(drawn.find(START.plusDays(39)).orElseThrow().phase()).isEqualTo(Phase.LOAD);
        assertThat(drawn.find(START.plusDays(40)).orElseThrow().phase()).isEqualTo(Phase.RETURN);
    }

    private Leaving leaving(Phase phase) {
        return Leaving.of(BOOK, program(), at(phase)).orElseThrow();
    }

    private Program program() {
        return Drafting.draft(BOOK, intake, START);
    }

    private static Course at(Phase phase) {
        var course = Course.first(START, false);
        for (var next : Phase.values()) {
            if (next == Phase.CALM || phase.isBefore(next)) continue;
            course = course.entering(next, START.plusDays(7L * next.number()), Set.of());
        }
        return course;
    }

    private static Set<String> known(int stage, boolean good, Optional<Instant> back) {
        var first = Course.first(START, false);
        var run =
                new Course(
                        first.today(),
                        first.phase(),
                        first.since(),
                        first.doses(),
                        first.replaced(),
                        first.resting(),
                        List.of(new WalkRun.Outing(stage, good)),
                        first.gates(),
                        first.stretchRating(),
                        false,
                        0);
        return Leaving.known(run, back, NOON);
    }

    private static Set<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).collect(Collectors.toCollection(HashSet::new));
    }
}
