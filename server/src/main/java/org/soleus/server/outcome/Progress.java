package org.soleus.server.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The days of a program so far.
///
/// @param days oldest first, today last; never empty
/// @param limit the most pain that the plan allows during and after, 0 to 10
public record Progress(List<Day> days, int limit) {

    private static final int WEEK = 7;

    /// @throws IllegalArgumentException without a day
    public Progress {
        if (days.isEmpty()) throw new IllegalArgumentException("progress has at least one day");
        days = List.copyOf(days);
    }

    /// The worst pain of any kind in the last seven days; empty where nothing was told.
    public Optional<Integer> worstNow() {
        return worst(days.subList(Math.max(0, days.size() - WEEK), days.size()));
    }

    /// The worst pain of any kind in the first seven days; empty in the first two weeks, when both
    /// weeks would share days.
    public Optional<Integer> worstAtFirst() {
        return days.size() < 2 * WEEK ? Optional.empty() : worst(days.subList(0, WEEK));
    }

    private static Optional<Integer> worst(List<Day> of) {
        var told = new ArrayList<Integer>();
        for (var day : of) {
            day.morningPain().ifPresent(told::add);
            day.worstPain().ifPresent(told::add);
        }
        return told.stream().max(Integer::compare);
    }

    /// The latest number of a kind that was told.
    public Optional<Integer> latest(Function<Day, Optional<Integer>> of) {
        for (int i = days.size() - 1; i >= 0; i--) {
            var told = of.apply(days.get(i));
            if (told.isPresent()) return told;
        }
        return Optional.empty();
    }

    /// How many days told a number of a kind.
    public long told(Function<Day, Optional<Integer>> of) {
        return days.stream().filter(day -> of.apply(day).isPresent()).count();
    }

    /// Sessions that were reported.
    public int done() {
        return days.stream().mapToInt(Day::done).sum();
    }

    /// Sessions that the plan asked for so far, today's only once they are done.
    public int planned() {
        var today = days.getLast();
        int before = days.stream().mapToInt(Day::planned).sum() - today.planned();
        return before + Math.min(today.planned(), today.done());
    }
}
