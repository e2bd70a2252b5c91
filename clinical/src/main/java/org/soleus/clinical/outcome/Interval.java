package org.soleus.clinical.outcome;

import java.util.Arrays;

/// From where to where 95 of 100 such estimates would lie.
///
/// @param low in the unit of the estimate
/// @param high never below `low`
record Interval(double low, double high) {

    private static final double TAIL = 0.025;

    /// The middle 95 % of what was drawn; what could not be told counts as not drawn.
    ///
    /// @param drawn is sorted in place
    static Interval ofDraws(double[] drawn) {
        Arrays.sort(drawn);
        int told = drawn.length;
        while (told > 0 && Double.isNaN(drawn[told - 1])) told--;
        if (told == 0) return new Interval(Double.NaN, Double.NaN);
        int low = (int) Math.floor(TAIL * (told - 1));
        return new Interval(drawn[low], drawn[told - 1 - low]);
    }
}
