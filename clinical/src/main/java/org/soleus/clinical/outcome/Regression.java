package org.soleus.clinical.outcome;

import java.util.List;

/// Regression to the mean, from members who answered twice before anything began.
///
/// Whoever is let in for a high answer answers lower the next time, without any care.
public sealed interface Regression {

    /// It can be told.
    ///
    /// @param twice members with two answers before their first session
    /// @param correlation of the two
    /// @param mean of all first answers, 0 to 100
    /// @param letIn mean first answer of those at 30 and above
    /// @param expected how far those fall by that alone: (1 - correlation) x (letIn - mean)
    /// @param fellBefore how far those fell from the first answer to the second, before any session
    record Estimated(
            int twice,
            double correlation,
            double mean,
            double letIn,
            double expected,
            double fellBefore)
            implements Regression {}

    /// Too few answered twice, or all answered alike.
    ///
    /// @param twice how many did
    record Untold(int twice) implements Regression {}

    /// As few as a correlation can be reckoned from.
    int LEAST = 3;

    static Regression of(List<Pairs.Pair> repeated) {
        double mean = repeated.stream().mapToInt(Pairs.Pair::before).average().orElse(0);
        double correlation = correlation(repeated);
        var high = repeated.stream().filter(one -> Entry.FROM_THREE.lets(one.before())).toList();
        if (repeated.size() < LEAST || Double.isNaN(correlation) || high.isEmpty()) {
            return new Untold(repeated.size());
        }
        double letIn = high.stream().mapToInt(Pairs.Pair::before).average().orElse(0);
        double again = high.stream().mapToInt(Pairs.Pair::after).average().orElse(0);
        return new Estimated(
                repeated.size(),
                correlation,
                mean,
                letIn,
                (1 - correlation) * (letIn - mean),
                letIn - again);
    }

    private static double correlation(List<Pairs.Pair> pairs) {
        double x = pairs.stream().mapToInt(Pairs.Pair::before).average().orElse(0);
        double y = pairs.stream().mapToInt(Pairs.Pair::after).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (var pair : pairs) {
            xy += (pair.before() - x) * (pair.after() - y);
            xx += (pair.before() - x) * (pair.before() - x);
            yy += (pair.after() - y) * (pair.after() - y);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
