package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the figures of groups that are counted on one grid.
///
/// What a figure of a responder rule would tell of members who did not answer is left untold: how
/// many of them responded at last is a count that no rule guards. What needs a fall in percent is
/// told only where it may be told how many began above 0: two of its variants side by side give
/// that number away.
final class Estimates {

    private static final Set<Missing> GUARDED =
            EnumSet.of(Missing.OBSERVED, Missing.BASELINE, Missing.WORST);
    private static final EnumSet<Headcount> NOTHING_MORE = EnumSet.noneOf(Headcount.class);

    private final Pairs pairs;
    private final Estimating estimating;
    private final NormalIntervals normal;
    private final Bootstrap bootstrap;

    Estimates(Grid grid, Bootstrap bootstrap) {
        this.pairs = grid.pairs();
        this.estimating = new Estimating(pairs);
        this.normal = new NormalIntervals(pairs, estimating);
        this.bootstrap = bootstrap;
    }

    private interface Intervals {
        Interval[] of(int[] kinds, double[] values);
    }

    /// The figures of a group, with intervals by formula.
    List<Figure> quick(Tally group, Set<Headcount> shown) {
        return figures(group, shown, normal::of);
    }

    /// The figures of a group, with drawn intervals.
    List<Figure> drawn(Tally group, Set<Headcount> shown) {
        return figures(group, shown, (kinds, _) -> draws(kinds));
    }

    private Interval[] draws(int[] kinds) {
        var draws = bootstrap.draw(estimating, kinds);
        var intervals = new Interval[draws.length];
        for (int at = 0; at < draws.length; at++) intervals[at] = Interval.ofDraws(draws[at]);
        return intervals;
    }

    private List<Figure> figures(Tally group, Set<Headcount> shown, Intervals intervals) {
        var told = new EnumMap<Estimator, Map<Missing, Told>>(Estimator.class);
        for (var missing : Missing.values()) {
            var kinds = group.kinds(missing);
            var values = estimating.all(kinds);
            var around = intervals.of(kinds, values);
            for (var estimator : Estimator.values()) {
                int at = estimator.place();
                int members = members(kinds, estimator);
                told.computeIfAbsent(estimator, _ -> new EnumMap<>(Missing.class))
                        .put(
                                missing,
                                isUntold(estimator, missing)
                                        ? new Told(members, Optional.empty())
                                        : Told.of(members, values[at], around[at]));
            }
        }
        return figures(told, shown);
    }

    /// Of how many: those who began at 0 have no fall in percent of their own.
    private int members(int[] kinds, Estimator estimator) {
        int of = estimator.needsFall() ? pairs.withFall() : kinds.length;
        return Arrays.stream(kinds, 0, of).sum();
    }

    private static boolean isUntold(Estimator estimator, Missing missing) {
        return estimator.rule().isPresent() && !GUARDED.contains(missing);
    }

    private static List<Figure> figures(
            Map<Estimator, Map<Missing, Told>> told, Set<Headcount> shown) {
        var figures = new ArrayList<Figure>();
        told.forEach(
                (estimator, variants) -> {
                    if (!shown.containsAll(needs(estimator))) return;
                    var about = new Figure.Subject(Population.STARTED, Entry.ANY, estimator);
                    figures.add(new Figure(about, variants));
                });
        return figures;
    }

    private static Set<Headcount> needs(Estimator estimator) {
        if (estimator.needsFall()) {
            return EnumSet.of(Headcount.MEASURED_IN_PAIN, Headcount.OBSERVED_IN_PAIN);
        }
        return estimator.rule().map(Headcount::of).map(EnumSet::of).orElse(NOTHING_MORE);
    }
}
