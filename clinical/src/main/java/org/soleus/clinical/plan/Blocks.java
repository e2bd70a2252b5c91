package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The parts that follow their own weeks: the foot block and the stretches.
///
/// They keep off strength days, and off each other, where the week has room.
///
/// @param time the clock of their weeks: it stands still while the plan waits, and in silence
/// @param suitable the days of the week that suit
/// @param strength its strength days
record Blocks(
        Member member,
        Course course,
        PhaseDates dates,
        Fits fits,
        PlanTime time,
        List<LocalDate> suitable,
        List<LocalDate> strength) {

    List<Prescription> on(LocalDate day) {
        List<Prescription> list = new ArrayList<>();
        Set<LocalDate> busy = new HashSet<>(strength);
        for (BlockWeeks block : member.book().blocks()) {
            int week = weekOf(block.from(), day);
            if (week > 0 && member.has(block.component())) {
                Set<LocalDate> days = WeekShape.spread(suitable, busy, block.daysIn(week));
                if (days.contains(day)) {
                    add(block.in(week), day, list);
                }
                busy.addAll(days);
            }
        }
        StretchRamp ramp = member.book().stretches();
        int week = weekOf(ramp.from(), day);
        if (week > 0
                && member.has(ramp.component())
                && WeekShape.spread(suitable, busy, stretchDays(ramp, week)).contains(day)) {
            add(ramp.exercises(), day, list);
        }
        return list;
    }

    /// The last weeks of the blocks, which stay once a plan has ended well.
    List<Prescription> after(LocalDate day) {
        List<Prescription> list = new ArrayList<>();
        for (BlockWeeks block : member.book().blocks()) {
            if (member.has(block.component())) {
                add(block.parts().getLast().exercises(), day, list);
            }
        }
        return list;
    }

    private int stretchDays(StretchRamp ramp, int week) {
        return course.stretchRating().isPresent()
                ? ramp.daysIn(week, course.stretchRating(), !course.resting().isEmpty())
                : ramp.daysIn(week);
    }

    /// The week of a part, counted from the day its phase began; 0 is before.
    private int weekOf(Phase from, LocalDate day) {
        return day.isBefore(dates.of(from)) ? 0 : time.passed(dates.of(from), day) / 7 + 1;
    }

    /// Springing exercises come on strength days only, and with the runs once there are runs: so
    /// never on two days running.
    private void add(List<Prescription> asked, LocalDate day, List<Prescription> list) {
        Phase phase = dates.at(day);
        boolean maySpring = strength.contains(day) && phase.isBefore(Phase.RETURN);
        for (Prescription one : asked) {
            if (maySpring || !member.book().ladder().rung(one.exercise()).springs()) {
                fits.asked(one, phase, day).ifPresent(list::add);
            }
        }
    }
}
