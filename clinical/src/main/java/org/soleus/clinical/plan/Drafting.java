package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.triage.Disposition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Drafts a program from an intake, and redraws its coming days from where the member stands.
///
/// The same intake on the same day always gives the same program.
public final class Drafting {

    private static final Because NUMB = new Because("PLAN-NUMB", Sentence.of("plan.numb"), "R");

    private Drafting() {}

    /// The twelve weeks from their first day.
    public static Program draft(PlanBook book, Intake intake, LocalDate start) {
        Member member = Member.of(book, intake);
        return program(member, start, first(member, start), List.of(), Arranged.NOTHING);
    }

    /// The program of an intake with its coming days drawn from where the member stands.
    ///
    /// @throws IllegalArgumentException when the course begins before the program
    public static Program redraw(PlanBook book, Intake intake, LocalDate start, Course course) {
        return redraw(book, intake, start, course, Arranged.NOTHING);
    }

    /// The same around what the member arranged.
    ///
    /// @throws IllegalArgumentException when the course begins before the program
    public static Program redraw(
            PlanBook book, Intake intake, LocalDate start, Course course, Arranged arranged) {
        notBefore(start, course);
        Member member = Member.of(book, intake);
        Calendar before =
                Calendar.gone(
                        member,
                        start,
                        first(member, start),
                        course,
                        arranged.before(course.today()));
        return program(member, start, course, before.daysBefore(course.today()), arranged);
    }

    private static Course first(Member member, LocalDate start) {
        return Course.first(start, member.has(Parts.KEPT_RUNS));
    }

    private static void notBefore(LocalDate start, Course course) {
        if (course.today().isBefore(start)) {
            throw new IllegalArgumentException("a course cannot begin before its program");
        }
    }

    /// The same program with its coming days drawn anew; the days before stay as they were.
    ///
    /// @throws IllegalArgumentException when the course begins before the program
    public static Program redraw(PlanBook book, Intake intake, Program before, Course course) {
        return redraw(book, intake, before, course, Arranged.NOTHING);
    }

    /// The same around what the member arranged.
    ///
    /// @throws IllegalArgumentException when the course begins before the program
    public static Program redraw(
            PlanBook book, Intake intake, Program before, Course course, Arranged arranged) {
        notBefore(before.start(), course);
        boolean whole = !course.today().isAfter(before.start().plusDays(before.days().size()));
        if (!whole) return redraw(book, intake, before.start(), course, arranged);
        List<PlanDay> past = new ArrayList<>();
        for (PlanDay day : before.days()) {
            if (day.date().isBefore(course.today())) {
                past.add(day);
            }
        }
        return program(Member.of(book, intake), before.start(), course, past, arranged);
    }

    /// Whether a member goes slower along the walk-run table: injured before, 50 or older, or a
    /// shin pattern.
    public static boolean goesSlower(PlanBook book, Intake intake) {
        return Member.of(book, intake).goesSlower();
    }

    /// Everything of the present phase that climbs, on whatever day it comes, at the member's dose:
    /// what days away take a step of.
    public static List<Prescription> climbing(PlanBook book, Intake intake, Course course) {
        Fits fits = new Fits(Member.of(book, intake), course);
        List<Prescription> list = new ArrayList<>();
        for (PhaseRule.Slot slot : book.rule(course.phase()).slots()) {
            boolean climbs =
                    book.component(slot.component()).filter(ComponentCard::climbs).isPresent();
            fits.slot(slot, course.phase(), course.today())
                    .filter(_ -> climbs)
                    .map(first -> course.own(first, book.ladder()))
                    .ifPresent(list::add);
        }
        return Slots.distinct(list);
    }

    /// What a decision may do at this moment.
    ///
    /// @param program the program as drawn
    /// @param course where the member stands
    public static Outlook outlook(PlanBook book, Intake intake, Program program, Course course) {
        Member member = Member.of(book, intake);
        Set<String> exercises =
                Set.copyOf(member.allowed(course.phase(), course.today(), course.gates()));
        int next = 0;
        int days = 0;
        for (int ahead = 0; ahead < 7; ahead++) {
            Optional<PlanDay> day = program.find(course.today().plusDays(ahead));
            next += day.map(one -> contacts(one, book)).orElse(0);
            days += day.filter(one -> one.holds(PlannedSession.Kind.STRENGTH)).isPresent() ? 1 : 0;
        }
        int most = book.rule(course.phase()).strengthDays();
        return new Outlook(
                exercises,
                member.hasWeights(),
                Math.max(1, days),
                Math.max(1, most),
                course.contactsLastWeek(),
                next);
    }

    private static int contacts(PlanDay day, PlanBook book) {
        int sum = 0;
        for (PlannedSession session : day.sessions()) {
            sum += CalfContacts.of(session, book.ladder(), book.dose());
        }
        return sum;
    }

    private static Program program(
            Member member, LocalDate start, Course course, List<PlanDay> past, Arranged arranged) {
        Calendar calendar = Calendar.coming(member, start, course, past, arranged);
        List<PlanDay> days = new ArrayList<>(past);
        days.addAll(calendar.days());
        return new Program(
                start,
                member.match(),
                member.limit(),
                disposition(member),
                because(member),
                member.parts(),
                PhasePlans.of(member, calendar.dates()),
                days);
    }

    private static boolean hasNumbFoot(Member member) {
        return History.yes(member.intake().cautions().footNumbOrSore());
    }

    private static List<Because> because(Member member) {
        List<Because> because = new ArrayList<>();
        if (hasNumbFoot(member)) because.add(NUMB);
        because.addAll(member.match().because());
        return because;
    }

    private static Disposition disposition(Member member) {
        return hasNumbFoot(member)
                ? member.match().disposition().or(Disposition.PT_REVIEW)
                : member.match().disposition();
    }
}
