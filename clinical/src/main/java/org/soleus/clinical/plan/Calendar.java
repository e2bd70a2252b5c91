package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Draws the days of a program, week by week: the coming ones as they are if each check goes well.
final class Calendar {

    private final Member member;
    private final LocalDate start;
    private final Course course;
    private final PhaseDates dates;
    private final Fits fits;
    private final RunDays runs;
    private final Certainties certainties;
    private final Arranged arranged;
    private final PlanTime time;
    private final PlanTime working;
    private final WeekDays picks;
    private int exerciseContacts;

    /// The coming days.
    ///
    /// @param course where the member stands
    /// @param past the days before
    static Calendar coming(
            Member member, LocalDate start, Course course, List<PlanDay> past, Arranged arranged) {
        return new Calendar(
                member, start, course, course, past, arranged, member.book().walkRun().last());
    }

    /// The days gone by: the first doses, in the phases as they really were, and runs no further
    /// along the walk-run table than she came. What was never begun was never asked for.
    ///
    /// @param first where the member stood on the first day
    /// @param now where she stands
    static Calendar gone(
            Member member, LocalDate start, Course first, Course now, Arranged arranged) {
        return new Calendar(member, start, first, now, List.of(), arranged, now.furthestStage());
    }

    private Calendar(
            Member member,
            LocalDate start,
            Course course,
            Course phases,
            List<PlanDay> past,
            Arranged arranged,
            int lastStage) {
        this.member = member;
        this.start = start;
        this.course = course;
        this.time = arranged.time(phases.today());
        this.working = arranged.working(phases.today());
        this.dates = new PhaseDates(member, start, phases, time);
        this.fits = new Fits(member, course);
        LastWeek lastWeek = LastWeek.of(unpaused(past, arranged), member.book(), fits);
        this.runs = new RunDays(member, course, dates, fits, lastWeek, lastStage);
        this.certainties = new Certainties(member, course, dates);
        this.arranged = arranged;
        this.picks = new WeekDays(member, start, course.today(), dates, runs, arranged);
        this.exerciseContacts = lastWeek.exercises();
        past.forEach(picks::remember);
    }

    /// Days on which the plan waited say nothing of what a leg is used to: the cap goes by the last
    /// seven others.
    private static List<PlanDay> unpaused(List<PlanDay> past, Arranged arranged) {
        List<PlanDay> days = new ArrayList<>();
        for (PlanDay day : past) {
            if (arranged.pause(day.date()).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    PhaseDates dates() {
        return dates;
    }

    List<PlanDay> days() {
        return weeksBefore(Program.end(start, course.today(), time));
    }

    /// The days before one, of a calendar that is drawn no further.
    List<PlanDay> daysBefore(LocalDate day) {
        List<PlanDay> days = weeksBefore(day);
        days.removeIf(one -> !one.date().isBefore(day));
        return days;
    }

    /// Whole weeks, because the days of one hang together.
    private List<PlanDay> weeksBefore(LocalDate day) {
        List<PlanDay> days = new ArrayList<>();
        LocalDate end = later(Program.end(start, course.today(), time), day);
        LocalDate from = course.today();
        while (from.isBefore(end) && from.isBefore(day)) {
            LocalDate to = from.plusDays(7).isBefore(end) ? from.plusDays(7) : end;
            List<PlanDay> week = drawn(from, to);
            week.forEach(picks::remember);
            days.addAll(week);
            from = to;
        }
        return days;
    }

    private List<PlanDay> drawn(LocalDate from, LocalDate to) {
        if (waits(from, to)) return paused(from, to);
        boolean light = arranged.endedWell().filter(day -> !from.isBefore(day)).isPresent();
        if (light && arranged.back()) return paused(from, to);
        return light ? lightWeek(from, to) : week(from, to);
    }

    /// Whether the plan waits on each of these days.
    private boolean waits(LocalDate from, LocalDate to) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (arranged.pause(day).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /// A week that asks for nothing, and after which the cap is what it was before.
    private List<PlanDay> paused(LocalDate from, LocalDate to) {
        List<PlanDay> days = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            days.add(planned(day, List.of(), List.of()));
        }
        return days;
    }

    private PlanDay planned(LocalDate day, List<PlannedSession> sessions, List<Because> leftOut) {
        return new PlanDay(day, weekOf(day), dates.at(day), certainties.of(day), sessions, leftOut);
    }

    /// A week of the year after a plan that ended well: two short strength days, and no more.
    private List<PlanDay> lightWeek(LocalDate from, LocalDate to) {
        DayLists lists = new DayLists(member, course, dates, fits, working);
        lists.fillLight(picks.light(from, to));
        exerciseContacts = lists.trim(exerciseContacts);
        List<PlanDay> week = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            List<PlannedSession> sessions = new ArrayList<>();
            LocalDate date = day;
            lists.light(day).map(session -> told(session, date)).ifPresent(sessions::add);
            week.add(planned(day, sessions, LeftOut.of(arranged, day, sessions, List.of())));
        }
        return week;
    }

    private int weekOf(LocalDate day) {
        return (int) ((day.toEpochDay() - start.toEpochDay()) / 7) + 1;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<PlanDay> week(LocalDate from, LocalDate to) {
        List<LocalDate> suitable = picks.suitable(from, to);
        List<LocalDate> asked = picks.running(from, to);
        List<LocalDate> strength = picks.strength(from, to);
        Phase phase = suitable.isEmpty() ? Phase.CALM : dates.at(suitable.getFirst());
        DayLists lists = new DayLists(member, course, dates, fits, working);
        lists.fill(suitable, strength);
        exerciseContacts = lists.trim(exerciseContacts);
        List<LocalDate> running =
                runs.week(
                        asked,
                        picks.pinned(PlannedSession.Kind.RUN, asked, from, to),
                        exerciseContacts);
        Set<LocalDate> cross = crossDays(suitable, strength, running, phase);
        List<PlanDay> week = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            week.add(day(day, lists, new HashSet<>(strength), cross, asked));
        }
        return week;
    }

    private Set<LocalDate> crossDays(
            List<LocalDate> suitable,
            List<LocalDate> strength,
            List<LocalDate> running,
            Phase phase) {
        List<LocalDate> free = new ArrayList<>(suitable);
        free.removeAll(strength);
        free.removeAll(running);
        free.removeIf(day -> day.isBefore(start.plusDays(2)));
        boolean early = phase.isBefore(Phase.RETURN);
        int count = early ? 2 : member.has(RiskFactor.VOLUME) ? 1 : 0;
        return WeekShape.spread(free, count);
    }

    private PlanDay day(
            LocalDate day,
            DayLists lists,
            Set<LocalDate> strength,
            Set<LocalDate> cross,
            List<LocalDate> asked) {
        List<PlannedSession> sessions = new ArrayList<>();
        runs.on(day).map(run -> told(run, day)).ifPresent(sessions::add);
        lists.session(day, strength.contains(day))
                .map(session -> told(session, day))
                .ifPresent(sessions::add);
        if (cross.contains(day)) {
            sessions.add(CrossTraining.session(member));
        }
        return planned(day, sessions, LeftOut.of(arranged, day, sessions, asked));
    }

    private PlannedSession told(PlannedSession session, LocalDate day) {
        return arranged.to(session.kind(), day)
                .map(
                        moved ->
                                session.because(
                                        new Because(
                                                "MOVED",
                                                Sentence.of("plan.moved")
                                                        .with(moved.from().getDayOfWeek()),
                                                "R")))
                .orElse(session);
    }

    /// Gates taken as open in a phase when its days are drawn: it is entered through them.
    static Set<String> gatesIn(Phase phase, Set<String> open) {
        Set<String> gates = new HashSet<>(open);
        if (!phase.isBefore(Phase.RETURN)) {
            gates.add("G-PLYO");
            gates.add("G-RTR");
        }
        return gates;
    }
}
