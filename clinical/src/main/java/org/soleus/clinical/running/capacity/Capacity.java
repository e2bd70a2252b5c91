package org.soleus.clinical.running.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the runs before a day have shown that the calf bears. Whole metres and calf-metres.
///
/// No validated number, only what went well lately. What is not known is empty.
///
/// @param longest the longest run of thirty days, borne or not
/// @param longestTolerated the longest one that was borne
/// @param longestWithoutJump the longest one beside jumps that have not yet had seven quiet days
/// @param ledUpTo what the runs have led up to step by step: one run far beyond the others counts
///   for a step only, and weeks away take some of it
/// @param lastTolerated the newest one that was borne
/// @param session most calf-metres of one run that was borne
/// @param weeks most calf-metres of seven days without a step back in them or right after: as it
///   stands on the day asked about, then on each of the seven days after it, if nothing is run and
///   nothing hurts meanwhile
/// @param lastDays the six days before the day asked about, oldest first, then that day so far
/// @param permille calf-metres of a thousand metres, as usual lately
/// @param speed usual speed of the last runs that were borne, m/s
/// @param fastKilometre speed that 95 in 100 kilometres borne do not exceed, m/s
/// @param steepPercent grade that 95 % of the time borne does not exceed
public record Capacity(
        Optional<Integer> longest,
        Optional<Integer> longestTolerated,
        Optional<Integer> longestWithoutJump,
        Optional<Integer> ledUpTo,
        Optional<Integer> lastTolerated,
        Optional<Integer> session,
        List<Optional<Integer>> weeks,
        List<Day> lastDays,
        int permille,
        Optional<Double> speed,
        Optional<Double> fastKilometre,
        int steepPercent) {

    /// Days that stand in `lastDays`.
    public static final int DAYS = 7;

    /// What one day held.
    public record Day(int metres, int calfMetres) {

        /// Rest.
        public static final Day REST = new Day(0, 0);
    }

    /// @throws IllegalArgumentException when there are not seven days
    public Capacity {
        if (lastDays.size() != DAYS) {
            throw new IllegalArgumentException("seven days, got " + lastDays.size());
        }
        if (weeks.isEmpty()) throw new IllegalArgumentException("no week, known or not");
        lastDays = List.copyOf(lastDays);
        weeks = List.copyOf(weeks);
    }

    /// The fullest week that went well, as it stands on the day asked about.
    public Optional<Integer> week() {
        return weeks.getFirst();
    }

    /// Calf-metres of the last days together.
    public int lastCalf() {
        return lastDays.stream().mapToInt(Day::calfMetres).sum();
    }

    /// Metres of the last days together.
    public int lastMetres() {
        return lastDays.stream().mapToInt(Day::metres).sum();
    }

    /// The same so many days later, when nothing is run meanwhile.
    public Capacity after(int days) {
        List<Day> shifted = new ArrayList<>(lastDays);
        for (int day = 0; day < Math.min(days, DAYS); day++) {
            shifted.removeFirst();
            shifted.add(Day.REST);
        }
        return new Capacity(
                longest,
                longestTolerated,
                longestWithoutJump,
                ledUpTo,
                lastTolerated,
                session,
                weeks.subList(Math.min(days, weeks.size() - 1), weeks.size()),
                shifted,
                permille,
                speed,
                fastKilometre,
                steepPercent);
    }

    /// The least of the longest runs that exist and of what they led up to: what growth is counted
    /// from.
    public Optional<Integer> reference() {
        return Stream.concat(ledUpTo.stream(), longestRun().stream()).min(Integer::compare);
    }

    /// Whether growth is counted from what the runs led up to, and from no one run.
    public boolean isLed() {
        return ledUpTo.filter(led -> led < longestRun().orElse(Integer.MAX_VALUE)).isPresent();
    }

    private Optional<Integer> longestRun() {
        return Stream.of(longest, longestTolerated, longestWithoutJump)
                .flatMap(Optional::stream)
                .min(Integer::compare);
    }
}
