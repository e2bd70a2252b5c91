package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlanTime;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.Silent;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// The clock of a plan stands still while it waits, and what rises by weeks alone stands still in
/// silence: over many members, nothing has grown while nobody trained.
class PausedTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = Anyone.DAY.plusDays(1);
    private static final int MEMBERS = 60;

    /// Exercises that only the foot block and the stretches bring.
    private static final Set<String> OF_BLOCKS =
            Set.of(
                    "toe-spread",
                    "toe-yoga",
                    "short-foot-seated",
                    "short-foot-standing",
                    "towel-curl",
                    "big-toe-press",
                    "arch-balance",
                    "tiptoe-walk",
                    "calf-stretch-wall",
                    "soleus-stretch-wall",
                    "knee-to-wall");

    @Test
    void phases_that_lie_behind_a_holiday_begin_as_much_later_as_it_lasts() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(3);
            var course = Course.first(START, false).on(today, 0);
            var whole = draw(intake, course, Arranged.NOTHING);
            var holiday = holiday(today.plusDays(1), 14);
            var drawn = draw(intake, course, with(holiday));
            for (var phase : List.of(Phase.RESTORE, Phase.LOAD)) {
                assertThat(begins(drawn, phase))
                        .as("seed %s, %s", seed, phase)
                        .isEqualTo(begins(whole, phase).plusDays(14));
            }
            assertThat(begins(drawn, Phase.RETURN)).isAfterOrEqualTo(begins(whole, Phase.RETURN));
            assertThat(drawn.days()).hasSize(whole.days().size() + 14);
        }
    }

    @Test
    void an_illness_without_an_end_shifts_by_the_days_so_far() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(13);
            var course = Course.first(START, false).on(today, 0);
            var ill = new Pause(Pause.Why.ILLNESS, START.plusDays(3), Optional.empty());
            var drawn = draw(intake, course, with(ill));
            var well = Course.first(START, false).on(START.plusDays(3), 0);
            assertThat(begins(drawn, Phase.RESTORE))
                    .as("seed " + seed)
                    .isEqualTo(
                            begins(draw(intake, well, Arranged.NOTHING), Phase.RESTORE)
                                    .plusDays(10));
            assertThat(drawn.days().stream().filter(day -> !day.date().isBefore(today)))
                    .allMatch(PlanDay::isRest);
        }
    }

    @Test
    void foot_exercises_and_stretches_go_on_after_a_pause_where_they_were() {
        int seen = 0;
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var restored = START.plusDays(7);
            var before = restored.plusDays(14);
            var back = before.plusDays(21);
            var whole = draw(intake, restore(restored, before), Arranged.NOTHING);
            var pause = holiday(before, 21);
            var drawn = draw(intake, restore(restored, back), with(pause));
            assertThat(ofBlocks(drawn, back)).as("seed " + seed).isEqualTo(ofBlocks(whole, before));
            seen += ofBlocks(drawn, back).size();
        }
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void silence_beyond_a_week_lets_no_block_and_no_stretch_rise() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var restored = START.plusDays(7);
            var last = restored.plusDays(13);
            var quiet = last.plusDays(8);
            var back = last.plusDays(20);
            var whole = draw(intake, restore(restored, quiet), Arranged.NOTHING);
            var silent =
                    Silent.days(
                            START,
                            Set.of(START, restored, restored.plusDays(6), last),
                            back,
                            BOOK.dose());
            assertThat(silent).containsExactly(new PlanTime.Gap(quiet, back));
            var drawn = draw(intake, restore(restored, back), Arranged.NOTHING.silentOn(silent));
            assertThat(ofBlocks(drawn, back)).as("seed " + seed).isEqualTo(ofBlocks(whole, quiet));
        }
    }

    @Test
    void a_week_of_which_part_waits_holds_its_share_and_catches_nothing_up() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = everyDay(Anyone.of(new Random(seed), 7));
            var today = START.plusDays(30);
            var course =
                    Course.first(START, false)
                            .entering(Phase.RESTORE, START.plusDays(20))
                            .on(today, 0);
            var drawn = draw(intake, course, with(holiday(today.plusDays(3), 4)));
            assertThat(strength(drawn, today, 7)).as("seed " + seed).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_year_after_holds_two_short_strength_days_a_week_and_nothing_else() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(100);
            var course = resilient(today);
            var light = Arranged.NOTHING.endedWell(today);
            var drawn = draw(intake, course, light);
            var full = draw(intake, course, Arranged.NOTHING);
            var kinds = new HashSet<PlannedSession.Kind>();
            for (var day : drawn.days()) {
                if (day.date().isBefore(today)) continue;
                day.sessions().forEach(session -> kinds.add(session.kind()));
            }
            assertThat(kinds).as("seed " + seed).isSubsetOf(PlannedSession.Kind.STRENGTH);
            assertThat(strength(drawn, today, 7)).isLessThanOrEqualTo(2);
            assertThat(minutes(drawn, today)).isLessThan(minutes(full, today));
            assertThat(drawn.days().stream().filter(day -> !day.date().isBefore(today)))
                    .allSatisfy(
                            day ->
                                    assertThat(exercises(day))
                                            .extracting(Prescription::component)
                                            .allMatch(
                                                    Set.of("calf-strength", "foot-core")
                                                            ::contains));
        }
    }

    private static Intake everyDay(Intake one) {
        return new Intake(
                one.day(),
                one.ageYears(),
                one.sex(),
                one.complaint(),
                one.habits(),
                one.cautions(),
                one.running(),
                one.goals(),
                one.equipment(),
                Set.of());
    }

    private static Course resilient(LocalDate today) {
        var course = Course.first(START, false);
        for (var phase : Phase.values()) {
            if (phase != Phase.CALM) {
                course = course.entering(phase, START.plusDays(14L * phase.number()));
            }
        }
        return course.on(today, 0);
    }

    private static int minutes(Program program, LocalDate from) {
        return program.days().stream()
                .filter(day -> !day.date().isBefore(from) && day.date().isBefore(from.plusDays(7)))
                .flatMap(day -> day.sessions().stream())
                .mapToInt(PlannedSession::minutes)
                .sum();
    }

    private static long strength(Program program, LocalDate from, int days) {
        return program.days().stream()
                .filter(day -> !day.date().isBefore(from))
                .filter(day -> day.date().isBefore(from.plusDays(days)))
                .filter(day -> day.holds(PlannedSession.Kind.STRENGTH))
                .count();
    }

    /// What the seven days from one on hold of the parts that follow their own weeks.
    private static List<String> ofBlocks(Program program, LocalDate from) {
        return program.days().stream()
                .filter(day -> !day.date().isBefore(from) && day.date().isBefore(from.plusDays(7)))
                .flatMap(day -> exercises(day).stream())
                .map(Prescription::exercise)
                .filter(OF_BLOCKS::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Prescription> exercises(PlanDay day) {
        return day.sessions().stream().flatMap(one -> one.exercises().stream()).toList();
    }

    private static LocalDate begins(Program program, Phase phase) {
        return program.phases().get(phase.number() - 1).typicalStart();
    }

    private static Course restore(LocalDate since, LocalDate today) {
        return Course.first(START, false).entering(Phase.RESTORE, since).on(today, 0);
    }

    private static Pause holiday(LocalDate from, int days) {
        return new Pause(Pause.Why.HOLIDAY, from, Optional.of(from.plusDays(days - 1L)));
    }

    private static Arranged with(Pause pause) {
        return new Arranged(List.of(), List.of(pause));
    }

    private static Program draw(Intake intake, Course course, Arranged arranged) {
        return Drafting.redraw(BOOK, intake, START, course, arranged);
    }
}
