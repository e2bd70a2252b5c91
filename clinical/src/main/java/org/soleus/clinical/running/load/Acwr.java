package org.soleus.clinical.running.load;

import java.util.Arrays;
import java.util.Optional;

/// Load of the last week against the weeks before, in the four usual ways.
///
/// For therapists who ask for it, off by default, and never as a chance of injury: coupling gives a
/// spurious correlation, and its authors' critics say to dismiss it. Source: `ACWR`.
///
/// @param coupled seven days over a quarter of the last 28
/// @param uncoupled seven days over a third of the 21 before them
/// @param ewmaCoupled the same with means that forget, over 7 and 28 days
/// @param ewmaUncoupled over 7 days, and over 21 days up to a week ago
public record Acwr(double coupled, double uncoupled, double ewmaCoupled, double ewmaUncoupled) {

    private static final int WEEK = 7;
    private static final int MONTH = 28;

    /// On the last of these days; empty before 28 days, and where the weeks before hold nothing.
    ///
    /// @param daily load by day, rest days as 0, oldest first
    public static Optional<Acwr> of(double... daily) {
        if (daily.length < MONTH) return Optional.empty();
        double acute = sum(daily, 0, WEEK);
        double before = sum(daily, WEEK, MONTH);
        double slow = Ewma.last(daily, MONTH);
        double fast = Ewma.last(daily, WEEK);
        double lagged = Ewma.last(Arrays.copyOf(daily, daily.length - WEEK), MONTH - WEEK);
        if (before <= 0 || slow <= 0 || lagged <= 0) return Optional.empty();
        return Optional.of(
                new Acwr(
                        acute / ((acute + before) / 4),
                        acute / (before / 3),
                        fast / slow,
                        fast / lagged));
    }

    private static double sum(double[] daily, int from, int to) {
        double sum = 0;
        for (int back = from; back < to; back++) sum += daily[daily.length - 1 - back];
        return sum;
    }
}
