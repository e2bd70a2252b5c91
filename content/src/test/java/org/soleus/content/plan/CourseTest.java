package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.CalfContacts;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.Lock;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Outlook;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlanDay;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.triage.Disposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A member who reports every session, and the program that answers to it.
class CourseTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate START = Anyone.DAY.plusDays(1);
    private static final List<Because> WHY = List.of(new Because("DOSE-QUIET", "Quiet", "R"));

    @Test
    void quiet_sessions_climb_and_the_next_day_holds_the_new_dose() {
        Walk walk = new Walk(Anyone.of(new Random(1), 10), 0);
        walk.days(14);
        assertThat(walk.ups).isPositive();
        assertThat(walk.backs).isZero();
    }

    @Test
    void a_step_back_that_is_told_late_raises_nothing_and_a_step_up_from_then_is_none() {
        Prescription then = BOOK.ladder().start("heel-raise-double", "calf-strength");
        Prescription once = at(then, 2, -1);
        Prescription now = at(then, 1, -2);
        Course course = regressed(regressed(Course.first(START, false), then, once), once, now);
        assertThat(course.dose("heel-raise-double")).contains(now);
        assertThat(regressed(course, then, once).dose("heel-raise-double")).contains(now);
        Change up = new Change(Change.Variable.REPS, then, at(then, 3, 1));
        Progression late =
                new Progression.Progress(WHY, Sentence.written("Nothing"), Lock.OPEN, false, up);
        assertThat(course.after(late, START).dose("heel-raise-double")).contains(now);
    }

    private static Prescription at(Prescription one, int sets, int step) {
        return new Prescription(
                one.exercise(),
                sets,
                one.amount(),
                one.perSide(),
                one.tempo(),
                one.restSeconds(),
                one.load(),
                step,
                one.component(),
                one.because());
    }

    private static Course regressed(Course course, Prescription from, Prescription to) {
        Change back = new Change(Change.Variable.VOLUME, from, to);
        return course.after(
                new Progression.Regress(
                        WHY, Sentence.written("Nothing"), Lock.OPEN, false, List.of(back), 48),
                START);
    }

    @Test
    void any_member_who_climbed_is_asked_for_the_doses_that_she_came_to() {
        Law.holds(
                40,
                10,
                (random, size) -> Anyone.of(random, size),
                intake -> {
                    Course course = climbed(intake, START.plusDays(45));
                    Program program = Drafting.redraw(BOOK, intake, START, course);
                    assertThat(program.days().subList(45, 52))
                            .flatExtracting(PlanDay::sessions)
                            .flatExtracting(PlannedSession::exercises)
                            .filteredOn(asked -> climbs(course, asked))
                            .allMatch(asked -> asked.sets() == 4);
                });
    }

    /// The same exercise may come once more in weeks of its own.
    private static boolean climbs(Course course, Prescription asked) {
        return course.dose(asked.exercise())
                .filter(dose -> dose.component().equals(asked.component()))
                .isPresent();
    }

    /// In Load for three weeks, and at four sets of all that climbs.
    private static Course climbed(Intake intake, LocalDate today) {
        Course course =
                Course.first(START, false)
                        .entering(Phase.RESTORE, START.plusDays(3))
                        .entering(Phase.LOAD, START.plusDays(24))
                        .on(today, 0);
        for (Prescription first : Drafting.climbing(BOOK, intake, course)) {
            Change up = new Change(Change.Variable.SETS, first, at(first, 4, 2));
            course =
                    course.after(
                            new Progression.Progress(
                                    WHY, Sentence.written("Nothing"), Lock.OPEN, false, up),
                            today);
        }
        return course;
    }

    @Test
    void numb_feet_are_told_as_the_reason_for_a_look() {
        Intake numb = numb(Anyone.of(new Random(5), 7));
        Program program = Drafting.draft(BOOK, numb, START);
        assertThat(program.disposition().isAtLeast(Disposition.PT_REVIEW)).isTrue();
        assertThat(program.because().getFirst().rule()).isEqualTo("PLAN-NUMB");
        assertThat(program.because()).containsAll(program.match().because());
    }

    private static Intake numb(Intake one) {
        return new Intake(
                one.day(),
                one.ageYears(),
                one.sex(),
                one.complaint(),
                one.habits(),
                new Cautions(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true)),
                one.running(),
                one.goals(),
                one.equipment(),
                one.suitableDays());
    }

    @Test
    void any_member_who_never_left_the_first_phase_sees_only_its_days_behind_her() {
        Law.holds(
                40,
                10,
                (random, size) -> Anyone.of(random, size),
                intake -> {
                    LocalDate today = START.plusDays(50);
                    Course course = Course.first(START, false).on(today, 0);
                    Program program = Drafting.redraw(BOOK, intake, START, course);
                    for (PlanDay day : program.days().subList(0, 50)) {
                        assertThat(day.phase()).isEqualTo(Phase.CALM);
                        assertThat(day.holds(PlannedSession.Kind.RUN)).isFalse();
                    }
                });
    }

    @Test
    void any_member_who_never_ran_the_table_sees_no_further_stage_than_its_first_behind_her() {
        Law.holds(
                40,
                10,
                (random, size) -> Anyone.of(random, size),
                intake -> {
                    Course course =
                            Course.first(START, false)
                                    .entering(Phase.RETURN, START.plusDays(14))
                                    .on(START.plusDays(50), 0);
                    Program program = Drafting.redraw(BOOK, intake, START, course);
                    assertThat(program.days().subList(0, 50))
                            .flatExtracting(PlanDay::sessions)
                            .flatExtracting(session -> session.run().stream().toList())
                            .allMatch(stage -> stage.number() == 1);
                });
    }

    @Test
    void any_member_who_came_to_a_phase_late_sees_the_days_as_they_were() {
        Law.holds(
                40,
                10,
                (random, size) -> Anyone.of(random, size),
                intake -> {
                    LocalDate late = START.plusDays(40);
                    Course course =
                            Course.first(START, false)
                                    .entering(Phase.RESTORE, late)
                                    .on(START.plusDays(50), 0);
                    Program program = Drafting.redraw(BOOK, intake, START, course);
                    for (PlanDay day : program.days().subList(0, 50)) {
                        assertThat(day.phase())
                                .isEqualTo(day.date().isBefore(late) ? Phase.CALM : Phase.RESTORE);
                    }
                });
    }

    @Test
    void any_member_any_luck_the_redrawn_program_keeps_its_laws() {
        Law.holds(
                60,
                10,
                (random, size) -> new Walk(Anyone.of(random, size), random.nextInt(4)),
                walk -> {
                    walk.days(40);
                    assertThat(walk.program.days()).hasSize(84);
                    for (int index = 1; index < 84; index++) {
                        PlanDay before = walk.program.days().get(index - 1);
                        PlanDay day = walk.program.days().get(index);
                        assertThat(day.date()).isEqualTo(before.date().plusDays(1));
                        assertThat(
                                        before.holds(PlannedSession.Kind.STRENGTH)
                                                && day.holds(PlannedSession.Kind.STRENGTH))
                                .as("%s", day.date())
                                .isFalse();
                    }
                });
    }

    /// Days lived one after the other; each `trouble` in ten sessions hurts too much.
    private static final class Walk {

        private final Intake intake;
        private final int trouble;
        private final Random luck = new Random(7);
        private final List<SessionReport> sessions = new ArrayList<>();
        private final List<MorningAnswer> mornings = new ArrayList<>();
        private Course course;
        private Program program;
        private int ups;
        private int backs;

        Walk(Intake intake, int trouble) {
            this.intake = intake;
            this.trouble = trouble;
            this.program = Drafting.draft(BOOK, intake, START);
            this.course = Course.first(START, false);
        }

        void days(int count) {
            for (int day = 0; day < count; day++) {
                LocalDate today = START.plusDays(day);
                for (PlannedSession session : day(today).sessions()) {
                    if (!session.exercises().isEmpty()) {
                        live(today, session);
                    }
                }
            }
        }

        private PlanDay day(LocalDate date) {
            return program.find(date).orElseThrow();
        }

        private void live(LocalDate today, PlannedSession session) {
            int during = luck.nextInt(10) < trouble ? 6 : 1;
            sessions.add(
                    new SessionReport(
                            today,
                            session.exercises(),
                            session.run(),
                            new SessionReport.Pain(pain(0), pain(during), pain(1)),
                            new SessionReport.Effort(
                                    Optional.of(100), Optional.of(6), Optional.empty()),
                            new SessionReport.Signs(Optional.of(false), Optional.of(List.of()))));
            mornings.add(new MorningAnswer(today.plusDays(1), pain(1), Optional.of(0)));
            Log log =
                    new Log(
                            sessions,
                            mornings,
                            pain(1),
                            Optional.of(0),
                            Optional.of(today.minusDays(1)));
            answer(today, log);
        }

        private void answer(LocalDate today, Log log) {
            Outlook outlook = Drafting.outlook(BOOK, intake, program, course);
            Progression decision = Decision.next(BOOK, program.match().pattern(), log, outlook);
            ups += decision instanceof Progression.Progress ? 1 : 0;
            backs += decision instanceof Progression.Regress ? 1 : 0;
            Course after = course.after(decision, today);
            course = after.on(today.plusDays(1), contacts(today, log));
            program = Drafting.redraw(BOOK, intake, program, course);
            if (decision instanceof Progression.Progress progress) {
                assertThat(program.phases()).hasSize(5);
                assertThat(course.dose(progress.change().to().exercise()))
                        .contains(progress.change().to());
            }
        }

        private static int contacts(LocalDate today, Log log) {
            return today.isBefore(START.plusDays(6))
                    ? 0
                    : CalfContacts.inWeekBefore(today.plusDays(1), log, BOOK);
        }

        private static Optional<PainScore> pain(int points) {
            return Optional.of(new PainScore(points));
        }

        @Override
        public String toString() {
            return intake + ", trouble " + trouble;
        }
    }
}
