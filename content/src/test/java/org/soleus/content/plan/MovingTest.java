package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Moving;
import org.soleus.clinical.plan.Pause;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Moving a session and pausing, over many members: the rules of a week hold around both, on
/// whatever day the plan is drawn anew.
class MovingTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = Anyone.DAY.plusDays(1);
    private static final int MEMBERS = 60;

    @Test
    void what_was_moved_stands_on_its_day_and_the_rules_of_the_week_hold() {
        int moves = 0;
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(seed % 9 * 7L + seed % 5);
            var course = course(intake, today, seed);
            var program = draw(intake, course, Arranged.NOTHING);
            for (var moved : allowed(program, today)) {
                moves++;
                var arranged = new Arranged(List.of(moved), List.of());
                for (int later = 0; later < 7; later++) {
                    var then = course.on(today.plusDays(later), 0);
                    var drawn = draw(intake, then, arranged);
                    if (!moved.to().isBefore(then.today())) {
                        assertThat(holds(drawn, moved, moved.to()) || isTold(drawn, moved))
                                .as("seed %s, %s, drawn %s days later", seed, moved, later)
                                .isTrue();
                        if (!moved.kind().isRun()) assertThat(isTold(drawn, moved)).isFalse();
                    }
                    assertThat(holds(drawn, moved, moved.from())).as("seed " + seed).isFalse();
                    keepsApart(drawn, then.today(), "seed " + seed + ", " + moved);
                }
            }
        }
        assertThat(moves).isGreaterThan(100);
    }

    /// A day that was opened for one session is open for no other.
    @Test
    void moving_a_session_adds_no_run() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(seed % 9 * 7L);
            var course = course(intake, today, seed);
            var program = draw(intake, course, Arranged.NOTHING);
            for (var moved : allowed(program, today)) {
                var drawn = draw(intake, course, new Arranged(List.of(moved), List.of()));
                assertThat(runsInWeek(drawn, moved))
                        .as("seed %s, %s", seed, moved)
                        .isLessThanOrEqualTo(runsInWeek(program, moved));
            }
        }
    }

    /// The weekly cap of calf contacts may take a run away, wherever it was moved: never silently.
    private static boolean isTold(Program drawn, Moved moved) {
        return drawn.find(moved.to()).orElseThrow().leftOut().stream()
                .anyMatch(why -> why.rule().startsWith("MOVE-"));
    }

    @Test
    void a_moved_run_is_on_its_day_or_the_day_says_why_not() {
        int told = 0;
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(60);
            var course =
                    Course.first(START, false)
                            .entering(Phase.RETURN, today.minusDays(3))
                            .on(today, 0);
            var moved = new ArrayList<Moved>();
            for (int apart = 0; apart < 6; apart += 2) {
                var day = today.plusDays(apart);
                moved.add(new Moved(PlannedSession.Kind.RUN, day, day.plusDays(1)));
            }
            var drawn = draw(intake, course, new Arranged(moved, List.of()));
            for (var one : moved) {
                boolean there = holds(drawn, one, one.to());
                assertThat(there).as("seed %s, %s", seed, one).isNotEqualTo(isTold(drawn, one));
                assertThat(Moving.standing(drawn, one) instanceof Moving.Allowed).isEqualTo(there);
                told += there ? 0 : 1;
            }
        }
        assertThat(told).as("so that the cap is tried at all").isPositive();
    }

    private static long runsInWeek(Program program, Moved moved) {
        int week = program.find(moved.to()).orElseThrow().week();
        return program.days().stream()
                .filter(day -> day.week() == week && day.holds(PlannedSession.Kind.RUN))
                .count();
    }

    @Test
    void a_refusal_says_the_rule() {
        var intake = Anyone.of(new Random(3), 7);
        var program = draw(intake, course(intake, START.plusDays(30), 1), Arranged.NOTHING);
        var today = START.plusDays(30);
        var strength = days(program, PlannedSession.Kind.STRENGTH, today);
        var from = strength.get(1);
        assertThat(rule(program, today, from, strength.getFirst().plusDays(1)))
                .isIn("PLAN-48H", "MOVE-WEEK");
        assertThat(rule(program, today, from, from.plusDays(8))).isEqualTo("MOVE-WEEK");
        assertThat(rule(program, today, from, today.minusDays(1))).isEqualTo("MOVE-PAST");
        assertThat(rule(program, today, from, from)).isEqualTo("MOVE-NONE");
        assertThat(rule(program, today, today.minusDays(3), today)).isEqualTo("MOVE-NONE");
    }

    @Test
    void what_was_done_is_not_moved_and_nothing_moves_next_to_it() {
        var intake = Anyone.of(new Random(3), 7);
        var today = START.plusDays(30);
        var program = draw(intake, course(intake, today, 1), Arranged.NOTHING);
        var from = days(program, PlannedSession.Kind.STRENGTH, today).getFirst();
        var moved = new Moved(PlannedSession.Kind.STRENGTH, from, from.plusDays(1));
        assertThat(Moving.of(program, Arranged.NOTHING, today, Set.of(from), moved))
                .isInstanceOf(Moving.Refused.class);
        for (var one : allowed(program, today)) {
            assertThat(
                            Moving.of(
                                    program,
                                    Arranged.NOTHING,
                                    today,
                                    Set.of(one.to().minusDays(1)),
                                    one))
                    .isInstanceOf(Moving.Refused.class);
        }
    }

    @Test
    void days_on_which_the_plan_waits_are_empty_and_nothing_is_caught_up() {
        for (int seed = 0; seed < MEMBERS; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            var today = START.plusDays(20);
            var course = course(intake, today, seed);
            var from = today.plusDays(3);
            var to = today.plusDays(12);
            var pause = new Pause(Pause.Why.HOLIDAY, from, Optional.of(to));
            var drawn = draw(intake, course, new Arranged(List.of(), List.of(pause)));
            var whole = draw(intake, course, Arranged.NOTHING);
            for (var day : drawn.days()) {
                if (pause.holds(day.date())) assertThat(day.isRest()).isTrue();
            }
            assertThat(drawn.days()).hasSize(whole.days().size() + 10);
            assertThat(sessions(drawn, to.plusDays(1)))
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(sessions(whole, to.plusDays(1)) + 2);
            keepsApart(drawn, today, "seed " + seed);
        }
    }

    @Test
    void a_plan_goes_on_after_its_84_days_two_weeks_ahead_day_by_day() {
        for (int seed = 0; seed < 20; seed++) {
            var intake = Anyone.of(new Random(seed), 7);
            for (int after : new int[] {84, 90, 100, 140}) {
                var today = START.plusDays(after);
                var drawn = draw(intake, course(intake, today, seed), Arranged.NOTHING);
                for (int at = 0; at < drawn.days().size(); at++) {
                    assertThat(drawn.days().get(at).date()).isEqualTo(START.plusDays(at));
                }
                assertThat(drawn.find(today.plusDays(7))).isPresent();
                keepsApart(drawn, today, "seed " + seed + ", day " + after);
            }
        }
    }

    private static long sessions(Program program, LocalDate from) {
        return days(program, PlannedSession.Kind.STRENGTH, from).stream()
                .filter(day -> day.isBefore(from.plusDays(14)))
                .count();
    }

    private static String rule(Program program, LocalDate today, LocalDate from, LocalDate to) {
        var moved = new Moved(PlannedSession.Kind.STRENGTH, from, to);
        return switch (Moving.of(program, Arranged.NOTHING, today, Set.of(), moved)) {
            case Moving.Allowed _ -> "";
            case Moving.Refused refused -> refused.because().rule();
        };
    }

    private static List<Moved> allowed(Program program, LocalDate today) {
        var allowed = new ArrayList<Moved>();
        for (var kind : List.of(PlannedSession.Kind.STRENGTH, PlannedSession.Kind.RUN)) {
            for (var from : days(program, kind, today)) {
                if (from.isAfter(today.plusDays(6))) break;
                for (int apart = -6; apart <= 6; apart++) {
                    var moved = new Moved(kind, from, from.plusDays(apart));
                    var moving = Moving.of(program, Arranged.NOTHING, today, Set.of(), moved);
                    if (moving instanceof Moving.Allowed) allowed.add(moved);
                }
            }
        }
        return allowed;
    }

    private static void keepsApart(Program program, LocalDate from, String what) {
        for (var kind : List.of(PlannedSession.Kind.STRENGTH, PlannedSession.Kind.RUN)) {
            var days = days(program, kind, from);
            for (int at = 1; at < days.size(); at++) {
                assertThat(days.get(at)).as(what).isAfter(days.get(at - 1).plusDays(1));
            }
        }
    }

    private static List<LocalDate> days(Program program, PlannedSession.Kind kind, LocalDate from) {
        return program.days().stream()
                .filter(day -> !day.date().isBefore(from) && day.holds(kind))
                .map(PlanDay::date)
                .toList();
    }

    private static boolean holds(Program program, Moved moved, LocalDate day) {
        return program.find(day).filter(one -> one.holds(moved.kind())).isPresent();
    }

    private static Course course(Intake intake, LocalDate today, int seed) {
        var keeps =
                Drafting.draft(BOOK, intake, START).days().stream()
                        .anyMatch(day -> day.holds(PlannedSession.Kind.KEPT_RUN));
        var first = Course.first(START, keeps);
        var phase = seed % 2 == 0 ? Phase.LOAD : Phase.RETURN;
        return first.entering(phase, today.minusDays(1)).on(today, 0);
    }

    private static Program draw(Intake intake, Course course, Arranged arranged) {
        return Drafting.redraw(BOOK, intake, START, course, arranged);
    }
}
