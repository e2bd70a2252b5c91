package org.soleus.clinical.running.load;

/// A running step. Source: `calf-metre`, `R`.
///
/// @param lnSpeed logarithm of speed over 3 m/s
/// @param grade rise over run
/// @param lnCadence logarithm of cadence over one's own at that speed
/// @param lnBurden logarithm of what multiplies force
/// @param cadence steps a minute of both feet
record Running(double lnSpeed, double grade, double lnCadence, double lnBurden, double cadence)
        implements Footfall {

    static final double LEAST_SPEED = 1.39;
    static final double MOST_SPEED = 5.56;
    static final double STEEPEST = 0.15;
    static final double LEAST_RATIO = 0.7;
    static final double MOST_RATIO = 1.4;

    private static final double REFERENCE_SPEED = 3.0;
    private static final double CONTACT_BY_SPEED = 0.40;
    private static final double CONTACT_BY_CADENCE = 0.5;

    static Running at(double speed, double grade, double cadence, Leg leg) {
        double v = Math.clamp(speed, LEAST_SPEED, MOST_SPEED);
        double ratio = Math.clamp(cadence / leg.cadence().at(v), LEAST_RATIO, MOST_RATIO);
        return new Running(
                StrictMath.log(v / REFERENCE_SPEED),
                Math.clamp(grade, -STEEPEST, STEEPEST),
                ratio == 1 ? 0 : StrictMath.log(ratio),
                leg.burden().ln(),
                cadence);
    }

    @Override
    public double lnPeak(Exponents set) {
        return set.speed() * lnSpeed + set.grade() * grade - set.cadence() * lnCadence + lnBurden;
    }

    @Override
    public double contact() {
        return REFERENCE_CONTACT
                * StrictMath.exp(-CONTACT_BY_SPEED * lnSpeed - CONTACT_BY_CADENCE * lnCadence);
    }
}
