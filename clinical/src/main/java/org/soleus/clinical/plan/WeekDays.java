package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Which days of the program's weeks ask for strength and for runs.
///
/// Always the whole week of the program, whichever of its days is drawn first: what of it has
/// passed counts, was it done or not, so a day stays what the day before said of it, and nothing is
/// caught up.
final class WeekDays {

    private static final int WEEK = 7;

    private final Member member;
    private final LocalDate start;
    private final LocalDate today;
    private final PhaseDates dates;
    private final RunDays runs;
    private final Arranged arranged;
    private final Set<LocalDate> strong;
    private final Set<LocalDate> ran;
    private final Set<LocalDate> weeks = new HashSet<>();
    private final Set<LocalDate> strength = new HashSet<>();
    private final Set<LocalDate> running = new HashSet<>();

    /// @param today the first day that is drawn
    WeekDays(
            Member member,
            LocalDate start,
            LocalDate today,
            PhaseDates dates,
            RunDays runs,
            Arranged arranged) {
        this.member = member;
        this.start = start;
        this.today = today;
        this.dates = dates;
        this.runs = runs;
        this.arranged = arranged;
        this.strong = new HashSet<>(arranged.begun().strength());
        this.ran = new HashSet<>(arranged.begun().runs());
    }

    /// What a day came to hold.
    void remember(PlanDay day) {
        if (day.holds(PlannedSession.Kind.STRENGTH)) strong.add(day.date());
        if (day.sessions().stream().anyMatch(session -> session.kind().isRun())) {
            ran.add(day.date());
        }
    }

    /// The days from one on, before another, that ask for strength.
    List<LocalDate> strength(LocalDate from, LocalDate to) {
        pick(from, to);
        return within(strength, from, to);
    }

    /// The days from one on, before another, that ask for a run.
    List<LocalDate> running(LocalDate from, LocalDate to) {
        pick(from, to);
        return within(running, from, to);
    }

    /// Two days of strength in each week of the year after a plan.
    List<LocalDate> light(LocalDate from, LocalDate to) {
        List<LocalDate> days = fitFor(PlannedSession.Kind.STRENGTH, suitable(from, to));
        int wanted = share(Guarding.STRENGTH_DAYS, from, to);
        return apart(days, wanted, from, _ -> Guarding.STRENGTH_DAYS, standing(from));
    }

    private void pick(LocalDate from, LocalDate to) {
        long over = Math.floorMod(from.toEpochDay() - start.toEpochDay(), (long) WEEK);
        LocalDate week = from.minusDays(over);
        while (week.isBefore(to)) {
            if (weeks.add(week)) {
                pickRuns(week);
                pickStrength(week);
            }
            week = week.plusDays(WEEK);
        }
    }

    private void pickRuns(LocalDate week) {
        LocalDate from = openFrom(week);
        LocalDate to = week.plusDays(WEEK);
        List<LocalDate> allowed = runs.allowed(fitFor(PlannedSession.Kind.RUN, suitable(from, to)));
        List<LocalDate> pinned = pinned(PlannedSession.Kind.RUN, allowed, from, to);
        List<LocalDate> left =
                arranged.left(
                        PlannedSession.Kind.RUN,
                        allowed,
                        around(PlannedSession.Kind.RUN, from, to));
        int more = Math.max(0, usualRuns(allowed, from) - pinned.size());
        WeekShape.Known known = WeekShape.Known.of(near(ran, from, to));
        running.addAll(pinned);
        running.addAll(WeekShape.spaced(left, more, 2, known));
        ran.addAll(within(running, from, to));
    }

    private LocalDate openFrom(LocalDate week) {
        return week.isBefore(today) ? today : week;
    }

    /// As many as the days that suit her hold: a run that she moves makes no room for another.
    private int usualRuns(List<LocalDate> allowed, LocalDate from) {
        List<LocalDate> days = new ArrayList<>(allowed);
        days.removeIf(day -> !suits(day));
        WeekShape.Known before = WeekShape.Known.of(within(ran, from.minusDays(WEEK), from));
        return WeekShape.spaced(days, WEEK, 2, before).size();
    }

    private void pickStrength(LocalDate week) {
        LocalDate from = openFrom(week);
        LocalDate to = week.plusDays(WEEK);
        List<LocalDate> open = suitable(from, to);
        if (open.isEmpty()) return;
        int wanted = share(usualStrength(open.getFirst()), week, to);
        List<LocalDate> held = within(strong, week, from);
        List<LocalDate> standing = pinned(PlannedSession.Kind.STRENGTH, open, from, to);
        standing.removeIf(day -> usualStrength(day) == 0);
        int more = wanted - held.size() - standing.size();
        held.addAll(standing);
        for (LocalDate day : wholeWeek(week, wanted)) {
            if (!day.isBefore(from) && more > 0 && isApart(day, held)) {
                held.add(day);
                more--;
            }
        }
        held.removeIf(day -> day.isBefore(from));
        strength.addAll(held);
        strong.addAll(held);
    }

    private static boolean isApart(LocalDate day, List<LocalDate> others) {
        return others.stream()
                .noneMatch(other -> Math.abs(day.toEpochDay() - other.toEpochDay()) < 2);
    }

    /// The strength days of a week as it was planned from its first day on; where what was begun
    /// does not fit in, around that.
    private List<LocalDate> wholeWeek(LocalDate week, int wanted) {
        LocalDate to = week.plusDays(WEEK);
        List<LocalDate> days = fitFor(PlannedSession.Kind.STRENGTH, suitable(week, to));
        days.removeIf(day -> usualStrength(day) == 0);
        List<LocalDate> planned = apart(days, wanted, week, this::mostStrength, moved(week));
        List<LocalDate> begun = within(arranged.begun().strength(), week, to);
        begun.retainAll(days);
        return planned.containsAll(begun)
                ? planned
                : apart(days, wanted, week, this::mostStrength, standing(week));
    }

    /// Days near a week to which strength was moved.
    private List<LocalDate> moved(LocalDate week) {
        List<LocalDate> days = new ArrayList<>(standing(week));
        days.removeIf(day -> arranged.to(PlannedSession.Kind.STRENGTH, day).isEmpty());
        return days;
    }

    /// Days near a week on which strength stands: moved there, or begun.
    private List<LocalDate> standing(LocalDate week) {
        return arranged.pinned(
                PlannedSession.Kind.STRENGTH, week.minusDays(WEEK), week.plusDays(2L * WEEK));
    }

    /// How many strength days any seven days in a row may hold that a day is one of: where a phase
    /// ends in them, as many as the one that asks for more.
    private int mostStrength(LocalDate day) {
        return Math.max(usualStrength(day), usualStrength(day.minusDays(WEEK - 1)));
    }

    private int usualStrength(LocalDate day) {
        return member.book().rule(dates.at(day)).strengthDays();
    }

    /// @param wanted how many of the days of seven
    /// @param most how many any seven days in a row may hold
    /// @param standing days near them that are given
    private List<LocalDate> apart(
            List<LocalDate> days,
            int wanted,
            LocalDate from,
            ToIntFunction<LocalDate> most,
            List<LocalDate> standing) {
        LocalDate to = from.plusDays(WEEK);
        List<LocalDate> picked = new ArrayList<>(standing);
        picked.retainAll(days);
        List<LocalDate> left = arranged.left(PlannedSession.Kind.STRENGTH, days, standing);
        Set<LocalDate> known = new HashSet<>(standing);
        known.addAll(within(strong, from.minusDays(WEEK), from));
        known.addAll(within(strong, to, to.plusDays(WEEK)));
        List<LocalDate> runs = within(ran, from, to);
        runs.addAll(within(running, from, to));
        int more = Math.max(0, wanted - picked.size());
        picked.addAll(
                WeekShape.strength(left, runs, more, wanted, new WeekShape.Known(known, most)));
        picked.sort(null);
        return picked;
    }

    /// Days on which something stands, with those next to the week.
    private List<LocalDate> around(PlannedSession.Kind kind, LocalDate from, LocalDate to) {
        return arranged.pinned(kind, from.minusDays(1), to.plusDays(1));
    }

    /// Those of the days on which a kind stands.
    List<LocalDate> pinned(
            PlannedSession.Kind kind, List<LocalDate> days, LocalDate from, LocalDate to) {
        List<LocalDate> pinned = new ArrayList<>(arranged.pinned(kind, from, to));
        pinned.retainAll(days);
        return pinned;
    }

    /// The days on which anything may come.
    List<LocalDate> suitable(LocalDate from, LocalDate to) {
        List<LocalDate> suitable = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (isSuitable(day)) suitable.add(day);
        }
        return suitable;
    }

    /// As many as fall to the days on which the plan does not wait: nothing is caught up beside a
    /// pause.
    private int share(int count, LocalDate from, LocalDate to) {
        int all = 0;
        int open = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (!suits(day)) continue;
            all++;
            open += arranged.pause(day).isEmpty() ? 1 : 0;
        }
        return open == all ? count : (count * open + all - 1) / all;
    }

    /// Days that suit her, and those on which this very kind stands: a day that was opened for one
    /// session is open for no other.
    private List<LocalDate> fitFor(PlannedSession.Kind kind, List<LocalDate> days) {
        List<LocalDate> fit = new ArrayList<>();
        for (LocalDate day : days) {
            if (suits(day) || arranged.stands(kind, day)) fit.add(day);
        }
        return fit;
    }

    private boolean suits(LocalDate day) {
        return member.intake().suitableDays().contains(day.getDayOfWeek());
    }

    /// A day that suits her, or on which something stands; never one on which the plan waits.
    private boolean isSuitable(LocalDate day) {
        boolean chosen =
                arranged.stands(PlannedSession.Kind.RUN, day)
                        || arranged.stands(PlannedSession.Kind.STRENGTH, day);
        return (suits(day) || chosen) && arranged.pause(day).isEmpty();
    }

    /// Those of the days that lie in some days, in the week before them, or in the week after.
    private static List<LocalDate> near(Set<LocalDate> days, LocalDate from, LocalDate to) {
        return within(days, from.minusDays(WEEK), to.plusDays(WEEK));
    }

    private static List<LocalDate> within(Set<LocalDate> days, LocalDate from, LocalDate to) {
        List<LocalDate> within = new ArrayList<>();
        for (LocalDate day : days) {
            if (!day.isBefore(from) && day.isBefore(to)) within.add(day);
        }
        within.sort(null);
        return within;
    }
}
