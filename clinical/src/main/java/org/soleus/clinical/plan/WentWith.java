package org.soleus.clinical.plan;

import org.soleus.clinical.running.capacity.Share;

import java.util.List;
import java.util.Optional;

/// What went together with calm mornings: an association of days, and never a cause.
///
/// A morning is calm when it is no worse than the usual one. Told only with enough days, and only
/// where chance alone hardly explains the difference. Source: `R`, as for mornings after runs.
///
/// @param with calm mornings after days with it
/// @param without calm mornings after days without it
public record WentWith(Share with, Share without) {

    private static final int LEAST_DAYS = 28;
    private static final int LEAST_OF_EACH = 12;

    /// One day: whether it had the thing, and whether the next morning was calm.
    public record Pair(boolean with, boolean calm) {}

    /// How many more days are needed before anything can be told; 0 where there are enough.
    public static int missing(List<Pair> days) {
        return Math.max(0, LEAST_DAYS - days.size());
    }

    /// What these days say; empty where they do not.
    public static Optional<WentWith> of(List<Pair> days) {
        int with = (int) days.stream().filter(Pair::with).count();
        int without = days.size() - with;
        boolean enough = days.size() >= LEAST_DAYS && Math.min(with, without) >= LEAST_OF_EACH;
        if (!enough) return Optional.empty();
        WentWith both =
                new WentWith(
                        new Share(calm(days, true), with), new Share(calm(days, false), without));
        return both.with().minus(both.without()).isAboveNothing()
                ? Optional.of(both)
                : Optional.empty();
    }

    private static int calm(List<Pair> days, boolean with) {
        return (int) days.stream().filter(day -> day.with() == with && day.calm()).count();
    }
}
