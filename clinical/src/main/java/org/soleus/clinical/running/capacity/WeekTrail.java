package org.soleus.clinical.running.capacity;

import java.util.List;
import java.util.Optional;

/// The days around a day asked about, and the room that a week leaves for one more run.
///
/// A week without a step back is known to have gone well three days after it; so the fullest week
/// differs by the day on which one asks.
///
/// @param days twelve days and the day asked about so far, the oldest first
/// @param fullest the fullest week as it stood on each of the six days before the day, and as it
///   stands on the day
/// @param runDays most days with a run in one such week; 0 where no regular one has settled
public record WeekTrail(List<Day> days, List<Optional<Shown>> fullest, int runDays) {

    /// Days that stand in `days`.
    public static final int DAYS = 13;

    /// Days of the fullest week before the day asked about.
    static final int BEFORE = 6;

    private static final int WEEK = 7;

    /// What one day held.
    public record Day(int metres, int calfMetres) {

        /// Rest.
        public static final Day REST = new Day(0, 0);
    }

    /// Room for one more run, in calf-metres; below nothing where the week holds more than it may.
    ///
    /// @param whole what the week leaves
    /// @param opened what of it is open by now: the rest opens day by day
    public record Room(int whole, int opened) {}

    /// @throws IllegalArgumentException when days are missing
    public WeekTrail {
        if (days.size() != DAYS || fullest.size() != BEFORE + 1) {
            throw new IllegalArgumentException(
                    days.size() + " days and " + fullest.size() + " weeks");
        }
        days = List.copyOf(days);
        fullest = List.copyOf(fullest);
    }

    /// The fullest week as it stands on the day asked about.
    public Optional<Shown> week() {
        return fullest.get(BEFORE);
    }

    /// Whether no regular week has settled: then every other day is enough.
    public boolean isIrregular() {
        return runDays == 0;
    }

    /// Days until a day with one more run stays within so many in seven; 0 where it is today.
    public int daysUntil(int most) {
        int later = 0;
        while (later < BEFORE && runDays(later) >= most) later++;
        return later;
    }

    /// Days with a run among the six before the day asked about.
    public int lastRunDays() {
        return runDays(0);
    }

    private int runDays(int later) {
        List<Day> before = days.subList(DAYS - WEEK + later, DAYS - 1);
        return (int) before.stream().filter(one -> one.metres() > 0).count();
    }

    /// Calf-metres of the six days before and of the day itself.
    public int lastCalf() {
        return days.subList(DAYS - WEEK, DAYS).stream().mapToInt(Day::calfMetres).sum();
    }

    /// Metres of the six days before and of the day itself.
    public int lastMetres() {
        return days.subList(DAYS - WEEK, DAYS).stream().mapToInt(Day::metres).sum();
    }

    /// The room on the day asked about; empty where no week went well.
    ///
    /// A full day that leaves the week gives its room back by a share of the week each day, never
    /// all at once; what was run beyond the room is missing from it the days after.
    ///
    /// @param percent of the fullest week that a week may hold
    /// @param share one part in so many opens in a day
    public Optional<Room> room(int percent, int share) {
        Optional<Long> opened = Optional.empty();
        long whole = 0;
        for (int back = BEFORE; back >= 0; back--) {
            Optional<Shown> week = fullest.get(BEFORE - back);
            if (week.isEmpty()) {
                opened = Optional.empty();
                continue;
            }
            long limit = (long) percent * week.get().calfMetres() / 100;
            whole = limit - before(back);
            long most = opened.map(open -> open + limit / share).orElse(whole);
            opened = Optional.of(Math.min(whole, most) - calf(back));
        }
        int left = (int) whole - calf(0);
        return opened.map(open -> new Room(left, (int) Math.max(Integer.MIN_VALUE, open)));
    }

    private int calf(int back) {
        return days.get(DAYS - 1 - back).calfMetres();
    }

    /// Calf-metres of the six days before one.
    private long before(int back) {
        int day = DAYS - 1 - back;
        return days.subList(day - BEFORE, day).stream().mapToLong(Day::calfMetres).sum();
    }
}
