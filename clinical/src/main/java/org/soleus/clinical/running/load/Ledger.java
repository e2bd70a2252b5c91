package org.soleus.clinical.running.load;

/// Adds up stretches of running and walking: three doses, impulse and steps of one leg.
///
/// Not thread-safe. Any cut of a run into stretches of constant speed adds up to the same.
public final class Ledger {

    private static final double STANDING = 0.5;
    private static final double RUNNING_CADENCE = 130;
    private static final double STEEPEST_MEAN = 0.3;

    private final Leg leg;
    private final Gait gait;
    private final double[] doses = new double[3];
    private double impulse;
    private double steps;
    private double runningSeconds;
    private double outsideSeconds;
    private double blindSeconds;
    private double unsureSeconds;
    private double seconds;

    /// @param gait what the file says, for stretches without cadence
    public Ledger(Leg leg, Gait gait) {
        this.leg = leg;
        this.gait = gait;
    }

    /// Adds a stretch.
    ///
    /// @param seconds how long
    /// @param speed metres a second
    /// @param grade rise over run
    /// @param cadence steps a minute of both feet; 0 where it is not known
    /// @return calf-metres of this stretch, by the set that decides
    public double add(double seconds, double speed, double grade, double cadence) {
        return add(seconds, speed, grade, cadence, gait.shareRun(speed, cadence));
    }

    /// Adds a stretch of which it is known how much was run.
    ///
    /// @param share 0 (all walked) to 1 (all run)
    double add(double seconds, double speed, double grade, double cadence, double share) {
        if (speed < STANDING) return 0;
        double before = doses[1];
        if (share > 0) {
            double own = cadence >= RUNNING_CADENCE ? cadence : leg.cadence().at(speed);
            add(Running.at(speed, grade, own, leg), share * seconds);
            note(share * seconds, speed, grade, cadence, own);
        }
        if (share < 1) add(Walking.at(speed, grade, cadence, leg), (1 - share) * seconds);
        this.seconds += seconds;
        if (cadence <= 0 && gait.isUnsureAt(speed)) unsureSeconds += seconds;
        return CalfMetres.ofDose(doses[1] - before);
    }

    private void add(Footfall footfall, double seconds) {
        double count = footfall.cadence() * seconds / 120;
        steps += count;
        impulse += count * footfall.impulse(Exponents.MID);
        for (int set = 0; set < doses.length; set++) {
            doses[set] += count * footfall.dose(Exponents.ALL.get(set));
        }
    }

    private void note(double seconds, double speed, double grade, double cadence, double own) {
        runningSeconds += seconds;
        if (cadence <= 0) blindSeconds += seconds;
        double ratio = own / leg.cadence().at(speed);
        boolean outside =
                speed < Running.LEAST_SPEED
                        || speed > Running.MOST_SPEED
                        || Math.abs(grade) > Running.STEEPEST
                        || ratio < Running.LEAST_RATIO
                        || ratio > Running.MOST_RATIO;
        if (outside) outsideSeconds += seconds;
    }

    /// Calf-metres so far.
    public CalfMetres metres() {
        return CalfMetres.ofDoses(doses[0], doses[1], doses[2]);
    }

    /// Reference steps so far, by the set that decides.
    public double dose() {
        return doses[1];
    }

    /// Body weight seconds so far.
    public double impulse() {
        return impulse;
    }

    /// Steps of one leg so far.
    public double stepsPerLeg() {
        return steps;
    }

    /// Multiplies all load so far, each set by its own factor: a climb of which only the total is
    /// known.
    void climb(double metresUp, double distance) {
        double grade = Math.min(STEEPEST_MEAN, 2 * metresUp / distance);
        for (int set = 0; set < doses.length; set++) {
            Exponents of = Exponents.ALL.get(set);
            doses[set] *= StrictMath.cosh(of.damage() * of.grade() * grade);
        }
        impulse *= StrictMath.cosh(Exponents.MID.grade() * grade);
    }

    /// Share of the running without cadence, 0 to 1.
    double shareWithoutCadence() {
        return share(blindSeconds, runningSeconds);
    }

    /// Share of the running outside of what the model was made for, 0 to 1.
    double shareOutside() {
        return share(outsideSeconds, runningSeconds);
    }

    /// Share of the time of which running and walking cannot be told apart, 0 to 1.
    double shareUnsure() {
        return share(unsureSeconds, seconds);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
