package org.soleus.clinical.running.capacity;

/// How good probabilities were, against always saying the base rate.
///
/// @param score mean squared distance of what was said from what came, 0 is best
/// @param base the same of the base rate
public record Brier(double score, double base) {

    /// What was said against what came.
    ///
    /// @throws IllegalArgumentException when there are none, or not as many of both
    public static Brier of(double[] said, boolean[] came) {
        if (said.length == 0 || said.length != came.length) {
            throw new IllegalArgumentException(said.length + " said, " + came.length + " came");
        }
        double rate = 0;
        for (boolean one : came) rate += one ? 1.0 / came.length : 0;
        double score = 0;
        double base = 0;
        for (int at = 0; at < said.length; at++) {
            double truth = came[at] ? 1 : 0;
            score += (said[at] - truth) * (said[at] - truth) / said.length;
            base += (rate - truth) * (rate - truth) / said.length;
        }
        return new Brier(score, base);
    }

    /// How much better than the base rate: above 0 is better, 1 is perfect; 0 where all came alike.
    public double skill() {
        return base == 0 ? 0 : 1 - score / base;
    }
}
