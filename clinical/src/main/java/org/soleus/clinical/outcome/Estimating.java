package org.soleus.clinical.outcome;

/// Reckons every estimator from how many there are of each kind of pair.
///
/// `NaN` stands for what cannot be told, as a percentage of nothing; it never leaves the package.
final class Estimating {

    private static final int PERCENT = 100;
    private static final Estimator[] ALL = Estimator.values();
    private static final Responding[] RULES = Responding.values();

    private final Pairs pairs;
    private final double[] falls;
    private final int[] holds;

    Estimating(Pairs pairs) {
        this.pairs = pairs;
        this.falls = new double[pairs.withFall()];
        this.holds = new int[pairs.kinds()];
        for (int kind = 0; kind < falls.length; kind++) falls[kind] = pairs.fall(kind);
        for (int kind = 0; kind < holds.length; kind++) {
            holds[kind] = Responding.mask(pairs.before(kind), pairs.after(kind));
        }
    }

    /// Every estimator, in the order of [Estimator].
    ///
    /// @param members how many there are of each kind
    double[] all(int[] members) {
        var values = new double[ALL.length];
        sums(members, values);
        falls(members, values);
        shares(members, values);
        return values;
    }

    private void sums(int[] members, double[] into) {
        long before = 0;
        long after = 0;
        long all = 0;
        for (int kind = 0; kind < members.length; kind++) {
            before += (long) members[kind] * pairs.before(kind);
            after += (long) members[kind] * pairs.after(kind);
            all += members[kind];
        }
        into[Estimator.PCT_OF_MEANS.place()] =
                before == 0 ? Double.NaN : PERCENT * (1 - after / (double) before);
        into[Estimator.MEAN_CHANGE.place()] =
                all == 0 ? Double.NaN : (before - after) / (double) all;
    }

    private void falls(int[] members, double[] into) {
        double sum = 0;
        int all = 0;
        for (int kind = 0; kind < falls.length; kind++) {
            sum += members[kind] * falls[kind];
            all += members[kind];
        }
        into[Estimator.MEAN_OF_PCT.place()] = all == 0 ? Double.NaN : PERCENT * sum / all;
        into[Estimator.MEDIAN_OF_PCT.place()] =
                all == 0 ? Double.NaN : PERCENT * median(members, all);
    }

    private double median(int[] members, int all) {
        return (fallOf(members, (all - 1) / 2) + fallOf(members, all / 2)) / 2;
    }

    /// The fall of the member in this place, from 0, in the order of falls.
    double fallOf(int[] members, int place) {
        int passed = 0;
        for (int kind = 0; kind < falls.length; kind++) {
            passed += members[kind];
            if (passed > place) return falls[kind];
        }
        throw new IllegalArgumentException("there is no place " + place + " among " + passed);
    }

    private void shares(int[] members, double[] into) {
        var sets = new long[1 << RULES.length];
        long all = 0;
        for (int kind = 0; kind < members.length; kind++) {
            sets[holds[kind]] += members[kind];
            all += members[kind];
        }
        for (var rule : RULES) {
            long yes = 0;
            for (int set = 0; set < sets.length; set++) {
                if ((set & rule.bit()) != 0) yes += sets[set];
            }
            into[Estimator.ABS15.place() + rule.place()] =
                    all == 0 ? Double.NaN : PERCENT * yes / (double) all;
        }
    }
}
