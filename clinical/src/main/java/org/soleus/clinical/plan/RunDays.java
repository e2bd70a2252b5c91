package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The runs of a program: along the walk-run table, or kept by a tendon pattern.
final class RunDays {

    private static final int TABLE_DONE = 10;
    private static final int MOST_SPRINGS = 3;

    private final Member member;
    private final Course course;
    private final PhaseDates dates;
    private final WarmUps warmUps;
    private final List<WalkRun.Outing> outings;
    private final Map<LocalDate, PlannedSession> planned = new HashMap<>();
    private final int lastStage;
    private int contactsLastWeek;
    private boolean ranLastWeek;

    /// @param lastStage the stage beyond which none is planned, 1 to 12
    RunDays(
            Member member,
            Course course,
            PhaseDates dates,
            Fits fits,
            LastWeek lastWeek,
            int lastStage) {
        this.member = member;
        this.course = course;
        this.dates = dates;
        this.warmUps = new WarmUps(member, course, fits);
        this.outings = new ArrayList<>(course.outings());
        this.lastStage = lastStage;
        this.contactsLastWeek = lastWeek.all();
        this.ranLastWeek = lastWeek.ran();
        if (!course.keepsRunning() && !dates.isReached(Phase.RESILIENT)) {
            dates.resilientFrom(dates.afterwards());
        }
    }

    Optional<PlannedSession> on(LocalDate day) {
        return Optional.ofNullable(planned.get(day));
    }

    /// The days on which a run may come at all.
    List<LocalDate> allowed(List<LocalDate> suitable) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day : suitable) {
            if (course.keepsRunning() || !dates.at(day).isBefore(Phase.RETURN)) {
                days.add(day);
            }
        }
        return days;
    }

    /// Plans the runs of a week, as if each went well.
    ///
    /// @param pinned those of them to which a run was moved: they are the last to give way
    /// @return the days that hold a run: fewer where the cap does not bear all
    List<LocalDate> week(List<LocalDate> asked, List<LocalDate> pinned, int exerciseContacts) {
        return course.keepsRunning() ? kept(asked) : table(asked, pinned, exerciseContacts);
    }

    private List<LocalDate> kept(List<LocalDate> days) {
        for (LocalDate day : days) {
            planned.put(day, keptRun(dates.at(day), days.size()));
        }
        return days;
    }

    private List<LocalDate> table(
            List<LocalDate> asked, List<LocalDate> pinned, int exerciseContacts) {
        List<LocalDate> days = bearable(asked, pinned, exerciseContacts);
        int contacts = exerciseContacts;
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            RunAdvance next = next(day, contacts, days.size() - index);
            PlannedSession run = run(day, next, index < MOST_SPRINGS);
            planned.put(day, run);
            outings.add(new WalkRun.Outing(next.stage(), true));
            contacts += CalfContacts.of(run, member.book().ladder(), member.book().dose());
            noteTableDone(day);
        }
        ranLastWeek = !days.isEmpty();
        contactsLastWeek = contacts;
        return days;
    }

    private List<LocalDate> bearable(
            List<LocalDate> asked, List<LocalDate> pinned, int exerciseContacts) {
        List<LocalDate> days = new ArrayList<>(asked);
        while (ranLastWeek
                && days.size() > 1
                && !bears(exerciseContacts + days.size() * atMost(days.getFirst(), stage()))) {
            days.remove(gives(days, pinned));
        }
        return days;
    }

    /// The day whose run gives way: the last, those that were moved after all others.
    private static LocalDate gives(List<LocalDate> days, List<LocalDate> pinned) {
        for (LocalDate day : days.reversed()) {
            if (!pinned.contains(day)) return day;
        }
        return days.getLast();
    }

    private boolean bears(int contacts) {
        return CalfContacts.isWithinCap(contactsLastWeek, contacts, member.book().dose());
    }

    private int stage() {
        return outings.isEmpty() ? 1 : outings.getLast().stage();
    }

    /// Contacts of one run with its warm-up, springs included.
    private int atMost(LocalDate day, int stage) {
        PlannedSession run = run(day, new RunAdvance.Repeat(stage, List.of()), true);
        return CalfContacts.of(run, member.book().ladder(), member.book().dose());
    }

    private RunAdvance next(LocalDate day, int contactsSoFar, int runsLeft) {
        WalkRun table = member.book().walkRun();
        int up = Math.min(table.last(), stage() + 1);
        boolean allows = !ranLastWeek || bears(contactsSoFar + runsLeft * atMost(day, up));
        RunAdvance next = table.next(outings, member.goesSlower(), allows);
        return next.stage() > lastStage ? new RunAdvance.Repeat(lastStage, next.because()) : next;
    }

    private void noteTableDone(LocalDate day) {
        boolean past = stage() > TABLE_DONE && dates.of(Phase.RESILIENT).equals(dates.afterwards());
        LocalDate least = dates.earliestEnd(Phase.RETURN);
        if (past && !day.isBefore(least)) {
            dates.resilientFrom(day);
        }
    }

    private PlannedSession run(LocalDate day, RunAdvance next, boolean springs) {
        RunStage stage = member.book().walkRun().stage(next.stage());
        List<Prescription> warmUp = warmUps.before(day, dates.at(day), springs);
        List<Because> because = new ArrayList<>(next.because());
        because.add(new Because("RTR-EVERY-OTHER", Sentence.of("plan.every-other-day"), "MayoRun"));
        return new PlannedSession(
                PlannedSession.Kind.RUN,
                warmUp,
                Optional.of(stage),
                Optional.empty(),
                Minutes.of(warmUp) + (stage.totalSeconds() + 59) / 60,
                because);
    }

    /// Half the usual week at first, up to seven tenths; flat and easy.
    private PlannedSession keptRun(Phase phase, int runsThisWeek) {
        int percent = RunningNow.keptPercent(phase);
        int week = member.intake().running().keptWeekMetres(phase).orElse(0);
        int metres = week / Math.max(1, runsThisWeek);
        Because why = new Because("RTR-TENDON", Sentence.of("plan.runs-on").with(percent), "PMM");
        return new PlannedSession(
                PlannedSession.Kind.KEPT_RUN,
                List.of(),
                Optional.empty(),
                Optional.of(metres),
                Math.max(1, metres / 150),
                List.of(why));
    }
}
