package org.soleus.server.running.web;

import org.soleus.server.running.StoredRun;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The runs of one week, from Monday on, the newest first.
///
/// @param title key of its name, where it is this week or the last; else empty
/// @param metres of those that are runs; a walk is none
/// @param calf all of them, in calf-metres
/// @param runs at least one
public record Week(String title, LocalDate monday, int metres, int calf, List<StoredRun> runs) {

    private static final int RECENT = 7;

    /// Copies the runs.
    public Week {
        runs = List.copyOf(runs);
    }

    /// Its last day that has come.
    public LocalDate last(LocalDate today) {
        var sunday = monday.plusDays(RECENT - 1);
        return sunday.isAfter(today) ? today : sunday;
    }

    /// Runs by weeks.
    ///
    /// @param runs the newest first
    static List<Week> of(List<StoredRun> runs, LocalDate today) {
        var byWeek = new LinkedHashMap<LocalDate, List<StoredRun>>();
        for (var run : runs) {
            byWeek.computeIfAbsent(monday(run.summary().day()), _ -> new ArrayList<>()).add(run);
        }
        var weeks = new ArrayList<Week>();
        byWeek.forEach((monday, of) -> weeks.add(of(monday, of, today)));
        return weeks;
    }

    private static Week of(LocalDate monday, List<StoredRun> runs, LocalDate today) {
        int metres = 0;
        int calf = 0;
        for (var run : runs) {
            if (run.isRun()) metres += run.summary().metres();
            calf += run.scored().load().metres().mid();
        }
        var title =
                monday.equals(monday(today))
                        ? "run.this-week"
                        : monday.equals(monday(today).minusWeeks(1)) ? "run.last-week" : "";
        return new Week(title, monday, metres, calf, runs);
    }

    /// The Monday of a day's week.
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The one thing to say: how much in the last seven days.
    static String heading(List<StoredRun> all, LocalDate today, RunWords words) {
        int metres = 0;
        int runs = 0;
        for (var run : all) {
            var day = run.summary().day();
            if (day.isAfter(today) || !day.isAfter(today.minusDays(RECENT))) continue;
            if (!run.isRun()) continue;
            metres += run.summary().metres();
            runs++;
        }
        if (runs == 0) return words.words("run.no-run");
        return words.words("run.seven-days", words.distance(metres), runs);
    }
}
