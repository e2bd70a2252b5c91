package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The runs of a program: along the walk-run table, or kept by a tendon pattern.
final class RunDays {

    private static final int TABLE_DONE = 10;
    private static final int MOST_SPRINGS = 3;

    private final Member member;
    private final Course course;
    private final PhaseDates dates;
    private final List<WalkRun.Outing> outings;
    private final Map<LocalDate, RunAdvance> planned = new HashMap<>();
    private final Map<LocalDate, Integer> kept = new HashMap<>();
    private final Set<LocalDate> springing = new HashSet<>();
    private int contactsLastWeek;
    private boolean ranLastWeek;

    RunDays(Member member, Course course, PhaseDates dates) {
        this.member = member;
        this.course = course;
        this.dates = dates;
        this.outings = new ArrayList<>(course.outings());
        this.contactsLastWeek = course.contactsLastWeek();
        this.ranLastWeek = !course.outings().isEmpty() && course.contactsLastWeek() > 0;
        if (!course.keepsRunning() && course.phase().isBefore(Phase.RESILIENT)) {
            dates.resilientFrom(dates.afterwards());
        }
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
    /// @return the days that hold a run: fewer where the cap does not bear all
    List<LocalDate> week(List<LocalDate> asked, int exerciseContacts) {
        List<LocalDate> days = bearable(asked, exerciseContacts);
        int runContacts = 0;
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            if (course.keepsRunning()) {
                kept.put(day, days.size());
            } else {
                int left = days.size() - index;
                RunAdvance next = next(exerciseContacts + runContacts, left);
                planned.put(day, next);
                outings.add(new WalkRun.Outing(next.stage(), true));
                runContacts += contacts(next.stage());
                if (index < MOST_SPRINGS) {
                    springing.add(day);
                }
                noteTableDone(day);
            }
        }
        ranLastWeek = runContacts > 0;
        contactsLastWeek = exerciseContacts + runContacts;
        return days;
    }

    private List<LocalDate> bearable(List<LocalDate> asked, int exerciseContacts) {
        List<LocalDate> days = new ArrayList<>(asked);
        int each = outings.isEmpty() ? 0 : contacts(outings.getLast().stage());
        while (!course.keepsRunning()
                && ranLastWeek
                && days.size() > 1
                && !bears(exerciseContacts + days.size() * each)) {
            days.removeLast();
        }
        return days;
    }

    private boolean bears(int contacts) {
        return CalfContacts.isWithinCap(contactsLastWeek, contacts, member.book().dose());
    }

    private RunAdvance next(int contactsSoFar, int runsLeft) {
        WalkRun table = member.book().walkRun();
        int stage = outings.isEmpty() ? 1 : outings.getLast().stage();
        int up = Math.min(table.last(), stage + 1);
        boolean allows = !ranLastWeek || bears(contactsSoFar + runsLeft * contacts(up));
        return table.next(outings, member.goesSlower(), allows);
    }

    private void noteTableDone(LocalDate day) {
        boolean past =
                outings.getLast().stage() > TABLE_DONE
                        && dates.of(Phase.RESILIENT).equals(dates.afterwards());
        LocalDate least = dates.of(Phase.RETURN).plusDays(dates.minimumDays(Phase.RETURN));
        if (past && !day.isBefore(least)) {
            dates.resilientFrom(day);
        }
    }

    private int contacts(int stage) {
        return CalfContacts.of(member.book().walkRun().stage(stage), member.book().dose());
    }

    Optional<PlannedSession> on(LocalDate day, Phase phase) {
        if (kept.containsKey(day)) {
            return Optional.of(keptRun(phase, kept.getOrDefault(day, 1)));
        }
        return Optional.ofNullable(planned.get(day)).map(next -> run(day, phase, next));
    }

    private PlannedSession run(LocalDate day, Phase phase, RunAdvance next) {
        RunStage stage = member.book().walkRun().stage(next.stage());
        List<Prescription> warmUp = warmUp(day, phase);
        List<Because> because = new ArrayList<>(next.because());
        because.add(new Because("RTR-EVERY-OTHER", "Runs come every other day at most", "MayoRun"));
        return new PlannedSession(
                PlannedSession.Kind.RUN,
                warmUp,
                Optional.of(stage),
                Optional.empty(),
                Minutes.of(warmUp) + (stage.totalSeconds() + 59) / 60,
                because);
    }

    private List<Prescription> warmUp(LocalDate day, Phase phase) {
        Set<String> gates = Calendar.gatesIn(phase, course.gates());
        List<Prescription> own = new ArrayList<>();
        for (PhaseRule.Slot slot : member.book().rule(phase).slots()) {
            if (slot.rhythm() == PhaseRule.Rhythm.RUN) {
                Slots.fill(member, slot, phase, day, gates).map(course::dose).ifPresent(own::add);
            }
        }
        List<Prescription> warmUp = new ArrayList<>();
        for (Prescription one : member.book().warmUp()) {
            member.fitted(one, phase, day, gates).ifPresent(warmUp::add);
        }
        warmUp.removeIf(
                one -> own.stream().anyMatch(mine -> mine.exercise().equals(one.exercise())));
        warmUp.addAll(own);
        warmUp.removeIf(one -> springs(one) && !springing.contains(day));
        return Slots.distinct(warmUp);
    }

    private boolean springs(Prescription one) {
        return member.book().ladder().rung(one.exercise()).springs();
    }

    /// Half the usual week at first, up to seven tenths; flat and easy.
    private PlannedSession keptRun(Phase phase, int runsThisWeek) {
        int percent = Math.min(70, 50 + 10 * Math.max(0, phase.number() - 2));
        int week = member.intake().running().usualWeekMetres().orElse(0) * percent / 100;
        int metres = week / Math.max(1, runsThisWeek);
        Because why =
                new Because(
                        "RTR-TENDON",
                        "Running goes on at " + percent + " % of your usual week, flat and easy",
                        "PMM");
        return new PlannedSession(
                PlannedSession.Kind.KEPT_RUN,
                List.of(),
                Optional.empty(),
                Optional.of(metres),
                Math.max(1, metres / 150),
                List.of(why));
    }
}
