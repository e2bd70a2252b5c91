package org.soleus.clinical.running.therapist;

/// A chance that was told of a run, and what came of it.
///
/// @param member a number that tells members apart
/// @param chance 0 to 1
/// @param flare whether one followed
public record Foretold(int member, double chance, boolean flare) {

    /// What a model says of a row.
    static Foretold of(FlareRow row, FlareModel by) {
        return new Foretold(row.member(), by.chance(row.inputs()), row.flare());
    }

    private double missed() {
        return (flare ? 1 : 0) - chance;
    }

    /// How far it missed, squared: Brier's measure of one.
    double squared() {
        return missed() * missed();
    }
}
