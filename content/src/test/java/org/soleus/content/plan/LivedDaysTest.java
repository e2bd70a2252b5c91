package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Begun;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// Days lived one after the other, each drawn anew in its morning as Today draws it: the laws of
/// the week hold over what was really done, not only within one drawing.
class LivedDaysTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = Anyone.DAY.plusDays(1);
    private static final int DAYS = 28;

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"RESTORE", "LOAD", "RETURN"})
    void strength_keeps_its_distance_and_its_number_whichever_days_suit(Phase phase) {
        int most = BOOK.rule(phase).strengthDays();
        for (var suitable : everySetOfDays()) {
            var lived = new Lived(suiting(suitable), phase, _ -> true);
            lived.days(DAYS);
            keepsLaws(lived, most, phase + " " + suitable);
            long asked = weeksThatHold(lived.first, PlannedSession.Kind.STRENGTH);
            assertThat((long) lived.strength.size())
                    .as("%s %s: nothing is lost", phase, suitable)
                    .isGreaterThanOrEqualTo(asked - 2);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"RESTORE", "LOAD", "RETURN"})
    void whoever_misses_days_is_given_none_of_them_back(Phase phase) {
        int most = BOOK.rule(phase).strengthDays();
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var lived = new Lived(suiting(Set.of()), phase, _ -> random.nextInt(3) > 0);
            lived.days(DAYS);
            keepsLaws(lived, most, phase + " seed " + seed);
        }
    }

    @Test
    void the_day_is_what_the_calendar_of_the_day_before_said() {
        for (var phase : List.of(Phase.RESTORE, Phase.LOAD)) {
            var lived = new Lived(suiting(Set.of()), phase, _ -> true);
            lived.days(20);
            assertThat(lived.broken).as("%s", phase).isEmpty();
        }
    }

    @Test
    void no_day_is_drawn_in_a_phase_that_nobody_opened() {
        for (var phase : Phase.values()) {
            var course = Course.first(START, false).entering(phase, START);
            for (int day = 0; day < 100; day++) {
                var today = START.plusDays(day);
                var drawn = Drafting.redraw(BOOK, suiting(Set.of()), START, course.on(today, 0));
                assertThat(drawn.find(today).orElseThrow().phase())
                        .as("%s, day %s", phase, day)
                        .isEqualTo(phase);
            }
        }
    }

    private static void keepsLaws(Lived lived, int most, String as) {
        assertThat(lived.strength).as(as).isNotEmpty();
        for (var day : lived.strength) {
            assertThat(lived.strength).as(as).doesNotContain(day.plusDays(1));
            assertThat(lived.strength.stream().filter(within(day)))
                    .as("%s, week from day %s", as, day.toEpochDay() - START.toEpochDay())
                    .hasSizeLessThanOrEqualTo(most);
        }
        for (var day : lived.runs) assertThat(lived.runs).as(as).doesNotContain(day.plusDays(1));
    }

    private static Predicate<LocalDate> within(LocalDate from) {
        return day -> !day.isBefore(from) && day.isBefore(from.plusDays(7));
    }

    private static long weeksThatHold(Program program, PlannedSession.Kind kind) {
        return program.days().subList(0, DAYS).stream().filter(day -> day.holds(kind)).count();
    }

    private static List<Set<DayOfWeek>> everySetOfDays() {
        var sets = new ArrayList<Set<DayOfWeek>>();
        for (int bits = 1; bits < 128; bits++) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (var day : DayOfWeek.values())
                if ((bits >> (day.getValue() - 1) & 1) == 1) days.add(day);
            sets.add(days);
        }
        return sets;
    }

    /// One member, whom these days suit.
    private static Intake suiting(Set<DayOfWeek> days) {
        var one = Anyone.of(new Random(3), 7);
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
                days);
    }

    /// Somebody in one phase from the first day on, who does what Today offers on the days she
    /// comes.
    private static final class Lived {

        private final Intake intake;
        private final Course course;
        private final Predicate<LocalDate> comes;
        private final Program first;
        private final Set<LocalDate> strength = new HashSet<>();
        private final Set<LocalDate> runs = new HashSet<>();
        private final List<LocalDate> broken = new ArrayList<>();
        private Program yesterday;

        Lived(Intake intake, Phase phase, Predicate<LocalDate> comes) {
            this.intake = intake;
            this.course = Course.first(START, false).entering(phase, START);
            this.comes = comes;
            this.first = draw(START);
            this.yesterday = first;
        }

        private Program draw(LocalDate today) {
            return Drafting.redraw(
                    BOOK,
                    intake,
                    START,
                    course.on(today, 0),
                    Arranged.NOTHING.begun(new Begun(strength, runs)));
        }

        void days(int count) {
            for (var day = START; day.isBefore(START.plusDays(count)); day = day.plusDays(1)) {
                var drawn = draw(day);
                var now = drawn.find(day).orElseThrow();
                if (!holdsTheSame(now, yesterday.find(day).orElseThrow())) broken.add(day);
                yesterday = drawn;
                if (comes.test(day)) live(now);
            }
        }

        private static boolean holdsTheSame(PlanDay one, PlanDay other) {
            return one.holds(PlannedSession.Kind.STRENGTH)
                    == other.holds(PlannedSession.Kind.STRENGTH);
        }

        private void live(PlanDay day) {
            if (day.holds(PlannedSession.Kind.STRENGTH)) strength.add(day.date());
            if (day.holds(PlannedSession.Kind.RUN)) runs.add(day.date());
        }
    }
}
