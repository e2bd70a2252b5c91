package org.soleus.clinical.running.capacity;

/// How likely a flare is after a planned run: for therapists, off by default, and silent whenever
/// anything is missing.
///
/// A starting point that nobody has fitted or tested: it is released only where it beat the base
/// rate on the installation's own data. It never steers what is run next, and a member never sees
/// it. Source: `R`.
public sealed interface Flare {

    /// Nothing is said.
    record Abstains(String why) implements Flare {}

    /// @param probability 0 to 1
    record Estimate(double probability) implements Flare {}

    /// What it looks at.
    ///
    /// @param metres of the planned run
    /// @param longest of thirty days, in metres
    /// @param sessionRatio planned calf-metres over the most that was borne
    /// @param morningRise last morning pain above the usual
    /// @param during worst pain during the last run
    /// @param gapDays since the last run
    /// @param scoredRuns runs of this member that have a load
    record Input(
            int metres,
            int longest,
            double sessionRatio,
            int morningRise,
            int during,
            int gapDays,
            int scoredRuns) {}

    /// Longest gap in days, steepest ratio and fewest runs of which it says anything.
    int LONGEST_GAP = 21;

    /// The steepest session ratio of which it says anything.
    double STEEPEST = 2;

    /// The fewest scored runs of which it says anything.
    int FEWEST_RUNS = 8;

    /// The estimate, where the model is released and its input lies within what it was made for.
    static Flare of(Input input, boolean released) {
        if (!released) return new Abstains("the model has not been released here");
        if (input.longest() <= 0 || input.metres() <= 0 || input.sessionRatio() <= 0) {
            return new Abstains("there is nothing to compare with");
        }
        if (input.gapDays() > LONGEST_GAP) return new Abstains("the last run is too long ago");
        if (input.sessionRatio() > STEEPEST) return new Abstains("the plan is too far out");
        if (input.scoredRuns() < FEWEST_RUNS) return new Abstains("there are too few runs");
        return new Estimate(probability(input));
    }

    /// The bare formula, whatever the input.
    static double probability(Input input) {
        double further = log2((double) input.metres() / input.longest());
        double harder = log2(input.sessionRatio());
        double score =
                -2.2
                        + 0.45 * further
                        + 0.30 * harder
                        + 0.50 * Math.clamp(input.morningRise(), -2, 3)
                        + 0.25 * Math.clamp(input.during() - 2L, 0, 5);
        return 1 / (1 + StrictMath.exp(-score));
    }

    private static double log2(double ratio) {
        return Math.clamp(StrictMath.log(ratio) / StrictMath.log(2), -1.0, 2.0);
    }
}
