package org.soleus.clinical.outcome;

/// Intervals by drawing the members anew, always from the same seed, so that the same members have
/// the same intervals for ever.
///
/// @param draws how many
/// @param seed where the drawing begins
record Bootstrap(int draws, long seed) {

    /// For a report.
    static final Bootstrap USUAL = new Bootstrap(2_000, 20_200_512L);

    /// For all members of a board, of whom there are so many that fewer draws will do.
    static final Bootstrap BOARD = new Bootstrap(400, 20_200_512L);

    /// Every estimator's draws: first the estimator in the order of [Estimator], then the draw.
    double[][] draw(Pairs pairs) {
        return draw(new Estimating(pairs), pairs.counts());
    }

    /// The same, from how many there are of each kind.
    double[][] draw(Estimating estimating, int[] counts) {
        var drawing = new Drawing(seed);
        var drawn = new int[counts.length];
        var all = new double[Estimator.values().length][draws];
        for (int i = 0; i < draws; i++) {
            drawing.draw(counts, drawn);
            var values = estimating.all(drawn);
            for (int which = 0; which < values.length; which++) all[which][i] = values[which];
        }
        return all;
    }
}
