package org.soleus.clinical.running.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A member's days of load, and what each day and each run looks like against those before.
///
/// Worked out once for the whole history, in one pass over the days. Hops and springs count into a
/// day; slow strength work never does. Distances: `clinical` section 6, as in `RUNSAFE`.
public final class Loads {

    /// A week above this is high volume: 40 miles, in millimetres so that nothing is rounded. A
    /// week further than this is a high one: forty miles, in metres.
    public static final int HIGH_WEEK_M = 64_373;

    private static final int RECENT = 30;

    private final List<LoggedRun> runs;
    private final long first;
    private final long[] metresBefore;
    private final long[] calfBefore;
    private final int[] longest;

    private Loads(List<LoggedRun> runs, long first, int[] metres, int[] calf, int[] longest) {
        this.runs = runs;
        this.first = first;
        this.metresBefore = before(metres);
        this.calfBefore = before(calf);
        this.longest = longest;
    }

    /// Load of impact exercises of one day, in calf-metres.
    public record Springs(LocalDate day, int calfMetres) {}

    /// The days of these runs, up to and including a day; runs that do not count are left out.
    ///
    /// @param runs in any order
    /// @param springs hops, pogos, rope and bounding; nothing slow
    /// @param today the last day, rest or not
    public static Loads of(List<LoggedRun> runs, List<Springs> springs, LocalDate today) {
        long last = today.toEpochDay();
        List<LoggedRun> counted = inOrder(runs, today);
        long from = counted.isEmpty() ? last : counted.getFirst().day().toEpochDay();
        for (Springs one : springs) from = Math.min(from, one.day().toEpochDay());
        int days = Math.toIntExact(last - from + 1);
        int[] metres = new int[days];
        int[] calf = new int[days];
        int[] longest = new int[days];
        for (LoggedRun run : counted) {
            int at = (int) (run.day().toEpochDay() - from);
            metres[at] += run.metres();
            calf[at] += run.calfMetres();
            longest[at] = Math.max(longest[at], run.metres());
        }
        for (Springs one : springs) {
            if (!one.day().isAfter(today)) {
                calf[(int) (one.day().toEpochDay() - from)] += one.calfMetres();
            }
        }
        return new Loads(counted, from, metres, calf, Longest.before(longest, RECENT));
    }

    /// The runs that count, up to a day, oldest first; sorted only where they are not already.
    private static List<LoggedRun> inOrder(List<LoggedRun> runs, LocalDate today) {
        List<LoggedRun> counted = new ArrayList<>(runs.size());
        boolean sorted = true;
        LocalDate before = LocalDate.MIN;
        for (LoggedRun run : runs) {
            if (!run.counts() || run.day().isAfter(today)) continue;
            sorted &= !run.day().isBefore(before);
            before = run.day();
            counted.add(run);
        }
        if (!sorted) counted.sort(Comparator.comparing(LoggedRun::day));
        return Collections.unmodifiableList(counted);
    }

    private static long[] before(int[] daily) {
        long[] sums = new long[daily.length + 1];
        for (int at = 0; at < daily.length; at++) sums[at + 1] = sums[at] + daily[at];
        return sums;
    }

    /// The runs that count, oldest first.
    public List<LoggedRun> runs() {
        return runs;
    }

    /// The first day.
    public LocalDate first() {
        return LocalDate.ofEpochDay(first);
    }

    /// The last day.
    public LocalDate last() {
        return LocalDate.ofEpochDay(first + longest.length - 1);
    }

    /// Metres of the seven days up to and including this one.
    public int weekMetres(LocalDate day) {
        return week(metresBefore, day);
    }

    /// Metres run on this day.
    public int dayMetres(LocalDate day) {
        return Math.toIntExact(sum(metresBefore, index(day), 1));
    }

    /// Calf-metres of this day: runs, and springs.
    public int dayCalf(LocalDate day) {
        return Math.toIntExact(sum(calfBefore, index(day), 1));
    }

    /// Calf-metres of the seven days up to and including this one.
    public int weekCalf(LocalDate day) {
        return week(calfBefore, day);
    }

    /// Whether the week up to this day holds more than forty miles.
    public boolean isHighWeek(LocalDate day) {
        return isHighWeek(weekMetres(day));
    }

    static boolean isHighWeek(int metres) {
        return metres > HIGH_WEEK_M;
    }

    /// The week up to this day against the one before; empty where that held under five kilometres.
    public Optional<WeekChange> weekChange(LocalDate day) {
        int before = weekMetres(day.minusDays(7));
        return before < WeekChange.LEAST
                ? Optional.empty()
                : Optional.of(new WeekChange(weekMetres(day), before));
    }

    /// A run of these metres on a day against the longest of the thirty days before; empty where
    /// there was none.
    public Optional<Spike> spike(LocalDate day, int metres) {
        int longestBefore = longestBefore(day);
        return longestBefore == 0
                ? Optional.empty()
                : Optional.of(new Spike(metres, longestBefore));
    }

    /// The longest single run of the thirty days before a day, in metres; 0 where there was none.
    public int longestBefore(LocalDate day) {
        int at = index(day);
        return at < 0 || at >= longest.length ? 0 : longest[at];
    }

    private int index(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - first);
    }

    private int week(long[] sums, LocalDate day) {
        return Math.toIntExact(sum(sums, index(day), 7));
    }

    private static long sum(long[] sums, int at, int days) {
        int to = Math.clamp(at + 1, 0, sums.length - 1);
        int from = Math.clamp(at + 1 - (long) days, 0, sums.length - 1);
        return sums[to] - sums[from];
    }
}
