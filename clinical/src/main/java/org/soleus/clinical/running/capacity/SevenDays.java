package org.soleus.clinical.running.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The six days before the one asked about and the day itself so far, against the fullest week that
/// went well.
///
/// @param days the oldest first
/// @param fullest the fullest week known by then
/// @param runDays most days with a run in one such week; 0 where none is known
public record SevenDays(List<Day> days, Optional<Shown> fullest, int runDays) {

    /// Days that stand in `days`.
    public static final int DAYS = 7;

    /// What one day held.
    public record Day(int metres, int calfMetres) {

        /// Rest.
        public static final Day REST = new Day(0, 0);
    }

    /// @throws IllegalArgumentException when days are missing
    public SevenDays {
        if (days.size() != DAYS) throw new IllegalArgumentException(days.size() + " days");
        days = List.copyOf(days);
    }

    /// In how many days the six before the day will hold fewer than so many days with a run.
    public int daysUntil(int most) {
        int later = 0;
        while (later < DAYS && runDaysFrom(later) >= most) later++;
        return later;
    }

    /// On how many days of seven one may run: on one more than in any week known.
    ///
    /// @param most for who has not run on more of them
    public int mostRunDays(int most) {
        return Math.max(runDays, Math.min(most, runDays + 1));
    }

    /// Days with a run among the six before the day.
    public int lastRunDays() {
        return runDaysFrom(0);
    }

    private int runDaysFrom(int later) {
        return (int)
                days.subList(Math.min(later, DAYS - 1), DAYS - 1).stream()
                        .filter(one -> one.metres() > 0)
                        .count();
    }

    /// Calf-metres of the days together.
    public int calfMetres() {
        return days.stream().mapToInt(Day::calfMetres).sum();
    }

    /// Metres of the days together.
    public int metres() {
        return days.stream().mapToInt(Day::metres).sum();
    }

    /// The same on the morning of its day, before anything is run.
    SevenDays morning() {
        List<Day> before = new ArrayList<>(days.subList(0, DAYS - 1));
        before.add(Day.REST);
        return new SevenDays(before, fullest, runDays);
    }

    /// Calf-metres that are left of so many percent of the fullest week, below nothing where the
    /// days hold more; empty where no week went well. Source: `R`.
    public Optional<Integer> room(int percent) {
        return fullest.map(week -> (int) ((long) percent * week.calfMetres() / 100) - calfMetres());
    }
}
