package org.soleus.clinical.running.load;

/// What multiplies the force of every step of a run: a pack, a treadmill, the way the foot lands.
///
/// Road, track, grass and trail change nothing: there is no evidence for a number. Neither do
/// shoes. Body mass cancels, since force is counted in body weights. Sources: `Willy`, `Almo`; `R`.
///
/// @param factor 0.5 to 3
public record Burden(double factor) {

    /// Nothing beside oneself.
    public static final Burden NONE = new Burden(1);

    private static final double TREADMILL = 1.06;
    private static final double SOFT_SAND = 1.05;

    /// Which part of the foot lands first, by a signed gait report only.
    public enum Strike {
        REARFOOT(1.00),
        MIDFOOT(1.05),
        FOREFOOT(1.10);

        private final double factor;

        Strike(double factor) {
            this.factor = factor;
        }
    }

    /// @throws IllegalArgumentException when nobody could run so
    public Burden {
        if (!(factor >= 0.5 && factor <= 3)) {
            throw new IllegalArgumentException("a burden must be 0.5 to 3, was " + factor);
        }
    }

    /// With what is carried.
    ///
    /// @param bodyKg body mass on the day
    /// @param packKg what is carried
    /// @param usualKg median body mass of the ninety days before
    public Burden carrying(double bodyKg, double packKg, double usualKg) {
        return new Burden(factor * (bodyKg + packKg) / usualKg);
    }

    /// On a treadmill: half of what was measured there.
    public Burden onTreadmill() {
        return new Burden(factor * TREADMILL);
    }

    /// On soft sand.
    public Burden onSoftSand() {
        return new Burden(factor * SOFT_SAND);
    }

    /// With the foot landing so.
    public Burden landing(Strike strike) {
        return new Burden(factor * strike.factor);
    }

    double ln() {
        return factor == 1 ? 0 : StrictMath.log(factor);
    }
}
