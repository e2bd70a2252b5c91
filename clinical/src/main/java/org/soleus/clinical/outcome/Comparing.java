package org.soleus.clinical.outcome;

/// Compares two groups by the difference of their mean falls.
record Comparing(Bootstrap bootstrap) {

    Comparison compare(String group, Pairs started, Pairs others) {
        if (started.total() == 0 || others.total() == 0) return new Comparison.Nobody(group);
        var ours = new Estimating(started).all(started.counts());
        var theirs = new Estimating(others).all(others.counts());
        int change = Estimator.MEAN_CHANGE.place();
        int pct = Estimator.PCT_OF_MEANS.place();
        var interval = Interval.ofDraws(differences(started, others));
        return new Comparison.Against(
                group,
                started.total(),
                others.total(),
                ours[change],
                theirs[change],
                ours[change] - theirs[change],
                interval.low(),
                interval.high(),
                finite(ours[pct]),
                finite(theirs[pct]));
    }

    /// Both groups are drawn anew, each by itself.
    private double[] differences(Pairs started, Pairs others) {
        int change = Estimator.MEAN_CHANGE.place();
        var ours = bootstrap.draw(started)[change];
        var theirs = new Bootstrap(bootstrap.draws(), bootstrap.seed() + 1).draw(others)[change];
        var differences = new double[ours.length];
        for (int i = 0; i < ours.length; i++) differences[i] = ours[i] - theirs[i];
        return differences;
    }

    /// An average of 0 has not fallen.
    private static double finite(double percent) {
        return Double.isNaN(percent) ? 0 : percent;
    }
}
