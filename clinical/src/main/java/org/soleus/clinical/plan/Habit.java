package org.soleus.clinical.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// How regular a member is, for one sentence of praise at most.
///
/// It never counts down, breaks or starts anew: a week without a session is one week of several,
/// and rest that the plan asked for is no gap. Nothing is decided by it.
///
/// Six sessions within two weeks are where a habit begins to hold, as a peer tells its members; no
/// study is behind the number. Source: `R`.
public sealed interface Habit {

    /// Sessions at which a habit holds.
    int POINT = 6;

    /// Days within which they fall.
    int POINT_DAYS = 14;

    /// A week with so many days of sessions is a good one.
    int GOOD_WEEK = 2;

    /// Whole weeks that are looked back on, at most.
    int WEEKS = 6;

    /// A round number of sessions was reached today.
    ///
    /// @param sessions how many days with a session there have been in all
    record Milestone(int sessions) implements Habit {}

    /// On its way.
    ///
    /// @param done days with a session in the last two weeks, 2 to 5
    record Forming(int done) implements Habit {}

    /// Six within two weeks, for the first time today.
    record Formed() implements Habit {}

    /// Looked back on; told only where more weeks were good than not.
    ///
    /// @param good weeks with two days of sessions or more
    /// @param of whole weeks since the first session, 2 to 6
    record Weeks(int good, int of) implements Habit {}

    /// The round numbers that are told.
    List<Integer> ROUND = List.of(10, 25, 50, 75, 100, 150, 200);

    /// What there is to say; empty where silence is better.
    ///
    /// @param days days on which a session was finished, in any order
    /// @param today the member's day
    static Optional<Habit> of(Collection<LocalDate> days, LocalDate today) {
        SortedSet<LocalDate> done = new TreeSet<>(days);
        done.removeIf(day -> day.isAfter(today));
        boolean trainedToday = done.contains(today);
        if (trainedToday && ROUND.contains(done.size())) {
            return Optional.of(new Milestone(done.size()));
        }
        if (!hasFormed(done, today.minusDays(1))) {
            return hasFormed(done, today) ? Optional.of(new Formed()) : forming(done, today);
        }
        return weeks(done, today);
    }

    private static boolean hasFormed(SortedSet<LocalDate> done, LocalDate until) {
        for (LocalDate day : done) {
            if (!day.isAfter(until) && within(done, day) >= POINT) {
                return true;
            }
        }
        return false;
    }

    /// Days with a session in the two weeks that end on a day.
    private static int within(SortedSet<LocalDate> done, LocalDate end) {
        return done.subSet(end.minusDays(POINT_DAYS - 1), end.plusDays(1)).size();
    }

    private static Optional<Habit> forming(SortedSet<LocalDate> done, LocalDate today) {
        int lately = within(done, today);
        return lately >= GOOD_WEEK ? Optional.of(new Forming(lately)) : Optional.empty();
    }

    private static Optional<Habit> weeks(SortedSet<LocalDate> done, LocalDate today) {
        LocalDate thisWeek = monday(today);
        long since = ChronoUnit.WEEKS.between(monday(done.first()), thisWeek);
        int of = (int) Math.min(WEEKS, since);
        int good = 0;
        for (int back = 1; back <= of; back++) {
            LocalDate begins = thisWeek.minusWeeks(back);
            if (done.subSet(begins, begins.plusWeeks(1)).size() >= GOOD_WEEK) {
                good++;
            }
        }
        return of >= 2 && 2 * good > of ? Optional.of(new Weeks(good, of)) : Optional.empty();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
