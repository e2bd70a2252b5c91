package org.soleus.clinical.running.load;

/// Load on one calf: one calf-metre is the damage-weighted load of one metre of easy level running.
///
/// A unit of account, not an injury risk: it does not foretell pain. Three readings of the same
/// run, one for each set of exponents; sums over days are sums of whole numbers. Source:
/// `calf-metre`.
///
/// @param low by the low set
/// @param mid by the set that decides
/// @param high by the high set
public record CalfMetres(int low, int mid, int high) {

    /// No load.
    public static final CalfMetres NONE = new CalfMetres(0, 0, 0);

    /// Reference steps a thousand metres of the reference run hold for one leg.
    static final double STEPS_A_KILOMETRE = 1000 / 3.0 * 168.4 / 120;

    /// @throws IllegalArgumentException when one is below zero
    public CalfMetres {
        if (low < 0 || mid < 0 || high < 0) {
            throw new IllegalArgumentException("load is not below zero: " + mid);
        }
    }

    static CalfMetres ofDoses(double low, double mid, double high) {
        return new CalfMetres(rounded(low), rounded(mid), rounded(high));
    }

    /// Reference steps as calf-metres.
    static double ofDose(double dose) {
        return 1000 * dose / STEPS_A_KILOMETRE;
    }

    private static int rounded(double dose) {
        return Math.toIntExact((long) Math.floor(ofDose(dose) + 0.5));
    }

    /// Both together.
    public CalfMetres plus(CalfMetres other) {
        return new CalfMetres(low + other.low, mid + other.mid, high + other.high);
    }

    /// The least of the three.
    public int least() {
        return Math.min(low, Math.min(mid, high));
    }

    /// The greatest of the three.
    public int most() {
        return Math.max(low, Math.max(mid, high));
    }

    /// How this compares with another: only what all three sets say.
    public Comparison comparedWith(CalfMetres other) {
        if (low > other.low && mid > other.mid && high > other.high) return Comparison.MORE;
        if (low < other.low && mid < other.mid && high < other.high) return Comparison.LESS;
        return Comparison.ABOUT_THE_SAME;
    }

    /// What may be said of two loads.
    public enum Comparison {
        MORE,
        LESS,
        /// About the same: we cannot tell.
        ABOUT_THE_SAME
    }
}
