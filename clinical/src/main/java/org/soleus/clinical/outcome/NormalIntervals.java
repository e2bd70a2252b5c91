package org.soleus.clinical.outcome;

/// Intervals by formula, for tables of many groups where drawing anew would take too long.
///
/// Means by their standard error, the fall of the average as a ratio (delta method), shares after
/// Wilson, the median by its order statistics. They agree with the drawn ones where there are
/// enough members to be shown at all.
final class NormalIntervals {

    private static final double Z = 1.959964;
    private static final int PERCENT = 100;

    private final Pairs pairs;
    private final Estimating estimating;

    NormalIntervals(Pairs pairs, Estimating estimating) {
        this.pairs = pairs;
        this.estimating = estimating;
    }

    /// The interval of each estimator, in the order of [Estimator].
    Interval[] of(int[] members, double[] values) {
        var moments = new Moments(members);
        var all = new Interval[values.length];
        for (var estimator : Estimator.values()) {
            double value = values[estimator.place()];
            all[estimator.place()] =
                    switch (estimator) {
                        case PCT_OF_MEANS -> around(value, PERCENT * moments.ofRatio());
                        case MEAN_OF_PCT -> around(value, PERCENT * moments.ofFall());
                        case MEDIAN_OF_PCT -> median(members, moments.falls);
                        case MEAN_CHANGE -> around(value, moments.ofChange());
                        case ABS15, ABS20, REL30, REL30_ABS20 -> wilson(value, moments.all);
                    };
        }
        return all;
    }

    private static Interval around(double value, double error) {
        return new Interval(value - Z * error, value + Z * error);
    }

    private static Interval wilson(double percent, double all) {
        double share = percent / PERCENT;
        double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double half =
                Z
                        / (1 + Z * Z / all)
                        * Math.sqrt(share * (1 - share) / all + Z * Z / (4 * all * all));
        return new Interval(
                PERCENT * Math.max(0, middle - half), PERCENT * Math.min(1, middle + half));
    }

    private Interval median(int[] members, double all) {
        if (all == 0) return new Interval(Double.NaN, Double.NaN);
        double half = Z * Math.sqrt(all) / 2;
        int low = (int) Math.max(0, Math.floor(all / 2 - half));
        int high = (int) Math.min(all - 1, Math.ceil(all / 2 + half));
        return new Interval(
                PERCENT * estimating.fallOf(members, low),
                PERCENT * estimating.fallOf(members, high));
    }

    /// Sums over the members, from which errors follow.
    private final class Moments {
        private double all;
        private double falls;
        private double before;
        private double after;
        private double beforeSquared;
        private double afterSquared;
        private double both;
        private double fall;
        private double fallSquared;

        Moments(int[] members) {
            for (int kind = 0; kind < members.length; kind++) {
                if (members[kind] > 0) add(kind, members[kind]);
            }
        }

        private void add(int kind, double members) {
            double from = pairs.before(kind);
            double to = pairs.after(kind);
            all += members;
            before += members * from;
            after += members * to;
            beforeSquared += members * from * from;
            afterSquared += members * to * to;
            both += members * from * to;
            if (kind >= pairs.withFall()) return;
            double share = (from - to) / from;
            falls += members;
            fall += members * share;
            fallSquared += members * share * share;
        }

        private double ofFall() {
            return error(fall, fallSquared, falls);
        }

        private double ofChange() {
            double squared = beforeSquared - 2 * both + afterSquared;
            return error(before - after, squared, all);
        }

        private double ofRatio() {
            double ratio = after / before;
            double squared = afterSquared - 2 * ratio * both + ratio * ratio * beforeSquared;
            return Math.sqrt(Math.max(0, squared) / (all - 1) / all) / (before / all);
        }

        private static double error(double sum, double squared, double n) {
            double variance = (squared - sum * sum / n) / (n - 1);
            return Math.sqrt(Math.max(0, variance) / n);
        }
    }
}
