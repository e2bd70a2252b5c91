package org.soleus.clinical.running.load;

/// A walking step. Source: `calf-metre`, `R`.
///
/// @param lnSpeed logarithm of speed over 1.4 m/s
/// @param grade rise over run
/// @param lnBurden logarithm of what multiplies force
/// @param cadence steps a minute of both feet
record Walking(double lnSpeed, double grade, double lnBurden, double cadence) implements Footfall {

    static final double MOST_CADENCE = 145;

    private static final double LEAST_SPEED = 0.5;
    private static final double MOST_SPEED = 2.4;
    private static final double REFERENCE_SPEED = 1.4;
    private static final double LN_FORCE = StrictMath.log(2.8 / REFERENCE_FORCE);
    private static final double FORCE_BY_SPEED = 0.40;
    private static final double DUTY = 0.62;
    private static final double LEVEL_CADENCE = 115;
    private static final double CADENCE_BY_SPEED = 25;
    private static final double LEAST_CADENCE = 80;

    /// @param cadence 0 where it is not known
    static Walking at(double speed, double grade, double cadence, Leg leg) {
        double v = Math.clamp(speed, LEAST_SPEED, MOST_SPEED);
        boolean walks = cadence > 0 && cadence <= MOST_CADENCE;
        return new Walking(
                StrictMath.log(v / REFERENCE_SPEED),
                Math.clamp(grade, -Running.STEEPEST, Running.STEEPEST),
                leg.burden().ln(),
                walks ? cadence : usualCadence(v));
    }

    private static double usualCadence(double speed) {
        return Math.clamp(
                LEVEL_CADENCE + CADENCE_BY_SPEED * (speed - REFERENCE_SPEED),
                LEAST_CADENCE,
                MOST_CADENCE);
    }

    @Override
    public double lnPeak(Exponents set) {
        return LN_FORCE + FORCE_BY_SPEED * lnSpeed + set.grade() * grade + lnBurden;
    }

    @Override
    public double contact() {
        return DUTY * 120 / cadence;
    }
}
