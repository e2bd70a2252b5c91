package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.CalfContacts;
import org.soleus.clinical.plan.Component;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Program;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

class ProgramTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = Anyone.DAY.plusDays(1);

    @Test
    void a_program_has_84_days_in_order_and_five_phases() {
        law(
                (_, program) -> {
                    assertThat(program.days()).hasSize(84);
                    for (int index = 0; index < 84; index++) {
                        PlanDay day = program.days().get(index);
                        assertThat(day.date()).isEqualTo(START.plusDays(index));
                        assertThat(day.week()).isEqualTo(index / 7 + 1);
                    }
                    assertThat(program.phases()).hasSize(5);
                });
    }

    @Test
    void the_same_answers_give_the_same_program() {
        law(
                (intake, program) ->
                        assertThat(Drafting.draft(BOOK, intake, START)).isEqualTo(program));
    }

    @Test
    void drawn_from_a_later_day_it_keeps_the_days_before() {
        law(
                (intake, program) -> {
                    for (int day : new int[] {0, 1, 6, 7, 20, 50, 83, 90}) {
                        var course = Course.first(START.plusDays(day), false);
                        var drawn = Drafting.redraw(BOOK, intake, START, course);
                        assertThat(Drafting.redraw(BOOK, intake, drawn, course)).isEqualTo(drawn);
                    }
                });
    }

    @Test
    void runs_never_come_on_two_days_running() {
        law((_, program) -> assertApart(program, ProgramTest::runs));
    }

    @Test
    void strength_days_lie_48_hours_apart() {
        law((_, program) -> assertApart(program, day -> day.holds(PlannedSession.Kind.STRENGTH)));
    }

    @Test
    void springs_never_come_on_two_days_running() {
        law((_, program) -> assertApart(program, ProgramTest::springs));
    }

    @Test
    void each_part_says_what_turned_it_on_with_a_known_source() {
        Set<String> known = PlanBooks.sources();
        law(
                (_, program) -> {
                    for (Component part : program.components()) {
                        assertThat(part.because()).isNotEmpty();
                        assertThat(part.because())
                                .extracting(Because::source)
                                .allMatch(known::contains);
                    }
                });
    }

    @Test
    void each_session_says_why_it_is_there() {
        law(
                (_, program) -> {
                    for (PlanDay day : program.days()) {
                        for (PlannedSession session : day.sessions()) {
                            assertThat(session.because()).isNotEmpty();
                        }
                    }
                });
    }

    @Test
    void sessions_come_only_on_days_that_suit() {
        law(
                (intake, program) -> {
                    for (PlanDay day : program.days()) {
                        if (!intake.suitableDays().contains(day.date().getDayOfWeek())) {
                            assertThat(day.isRest()).as("%s", day.date()).isTrue();
                        }
                    }
                });
    }

    @Test
    void sessions_hold_only_exercises_that_are_drawn_and_have_their_equipment() {
        law(
                (intake, program) ->
                        eachExercise(
                                program,
                                (_, exercise) -> {
                                    var rung = BOOK.ladder().rung(exercise.exercise());
                                    assertThat(rung.gate()).isNotEqualTo("later");
                                    assertThat(rung.needs())
                                            .allMatch(
                                                    need ->
                                                            Set.of("wall", "floor", "chair")
                                                                            .contains(need)
                                                                    || intake.equipment()
                                                                            .contains(need));
                                }));
    }

    @Test
    void a_tendon_at_the_heel_bone_is_never_stretched_nor_lowered_below_the_floor() {
        Set<String> never =
                Set.of(
                        "calf-stretch-wall",
                        "soleus-stretch-wall",
                        "towel-calf-stretch",
                        "knee-to-wall",
                        "heel-raise-single-step");
        law(
                (_, program) -> {
                    if (program.match().pattern() == Pattern.ACHILLES_INSERTIONAL) {
                        eachExercise(
                                program,
                                (_, exercise) ->
                                        assertThat(never).doesNotContain(exercise.exercise()));
                    }
                });
    }

    @Test
    void a_shin_has_no_impact_before_the_return_to_running() {
        law(
                (_, program) -> {
                    if (program.match().pattern() == Pattern.MTSS) {
                        eachExercise(
                                program,
                                (day, exercise) ->
                                        assertThat(day.phase().number() >= 4 || !isSpring(exercise))
                                                .isTrue());
                    }
                });
    }

    @Test
    void numb_or_sore_feet_keep_the_foot_block_out_and_ask_for_a_clinician() {
        law(
                (intake, program) -> {
                    if (intake.cautions().footNumbOrSore().orElse(false)) {
                        assertThat(program.disposition().name()).isNotEqualTo("OK");
                        assertThat(program.components())
                                .noneMatch(part -> part.id().equals("foot-core"));
                    }
                });
    }

    @Test
    void exercises_load_the_calf_at_most_three_tenths_more_each_week() {
        law(
                (_, program) -> {
                    Map<Integer, Integer> weeks = exerciseContacts(program);
                    for (int week = 2; week <= 12; week++) {
                        assertGrowth(weeks.getOrDefault(week - 1, 0), weeks.getOrDefault(week, 0));
                    }
                });
    }

    @Test
    void once_runs_have_begun_the_whole_week_grows_at_most_three_tenths() {
        law(
                (_, program) -> {
                    Map<Integer, Integer> weeks = CalfContacts.byWeek(program, BOOK);
                    for (int week = 2; week <= 12; week++) {
                        if (runsIn(program, week - 1) > 1) {
                            assertGrowth(
                                    weeks.getOrDefault(week - 1, 0), weeks.getOrDefault(week, 0));
                        }
                    }
                });
    }

    private static void assertGrowth(int before, int now) {
        assertThat(before == 0 || 10 * now <= 13 * before)
                .as("%d contacts after %d", now, before)
                .isTrue();
    }

    private static Map<Integer, Integer> exerciseContacts(Program program) {
        Map<Integer, Integer> weeks = new HashMap<>();
        for (PlanDay day : program.days()) {
            for (PlannedSession session : day.sessions()) {
                if (!session.kind().isRun()) {
                    int contacts = CalfContacts.of(session, BOOK.ladder(), BOOK.dose());
                    weeks.merge(day.week(), contacts, Integer::sum);
                }
            }
        }
        return weeks;
    }

    private static long runsIn(Program program, int week) {
        return program.days().stream()
                .filter(day -> day.week() == week && day.holds(PlannedSession.Kind.RUN))
                .count();
    }

    private static void assertApart(Program program, Predicate<PlanDay> holds) {
        for (int index = 1; index < program.days().size(); index++) {
            boolean both =
                    holds.test(program.days().get(index - 1))
                            && holds.test(program.days().get(index));
            assertThat(both).as("%s", program.days().get(index).date()).isFalse();
        }
    }

    private static boolean runs(PlanDay day) {
        return day.sessions().stream().anyMatch(session -> session.kind().isRun());
    }

    private static boolean springs(PlanDay day) {
        return day.sessions().stream()
                .flatMap(session -> session.exercises().stream())
                .anyMatch(ProgramTest::isSpring);
    }

    private static boolean isSpring(Prescription exercise) {
        return BOOK.ladder().rung(exercise.exercise()).gate().equals("G-PLYO");
    }

    private static void eachExercise(Program program, BiConsumer<PlanDay, Prescription> check) {
        for (PlanDay day : program.days()) {
            for (PlannedSession session : day.sessions()) {
                session.exercises().forEach(exercise -> check.accept(day, exercise));
            }
        }
    }

    private static void law(BiConsumer<Intake, Program> check) {
        Law.holds(
                300,
                10,
                Anyone::of,
                intake -> check.accept(intake, Drafting.draft(BOOK, intake, START)));
    }
}
