package org.soleus.clinical.running.load;

import java.util.Arrays;

/// A run stretch by stretch: how fast, how steep, at what cadence, and how much for the calf.
///
/// What a page draws along the run. Stretches stand in order; a stop leaves a hole between two.
public final class Profile {

    /// No stretch.
    public static final Profile NONE = new Profile(0);

    private final double[] from;
    private final double[] seconds;
    private final double[] speed;
    private final double[] grade;
    private final double[] cadence;
    private final double[] calfMetres;
    private int size;

    Profile(int most) {
        from = new double[most];
        seconds = new double[most];
        speed = new double[most];
        grade = new double[most];
        cadence = new double[most];
        calfMetres = new double[most];
    }

    void add(double from, double seconds, double speed, double grade, double cadence) {
        this.from[size] = from;
        this.seconds[size] = seconds;
        this.speed[size] = speed;
        this.grade[size] = grade;
        this.cadence[size] = cadence;
        size++;
    }

    void flatten() {
        Arrays.fill(grade, 0);
    }

    /// Scores every stretch into a ledger.
    void scoreInto(Ledger ledger) {
        for (int at = 0; at < size; at++) {
            calfMetres[at] = ledger.add(seconds[at], speed[at], grade[at], cadence[at]);
        }
    }

    /// Stretches.
    public int size() {
        return size;
    }

    /// Seconds from the start of the track to this stretch, pauses included.
    public double from(int stretch) {
        return from[in(stretch)];
    }

    /// How long it lasted.
    public double seconds(int stretch) {
        return seconds[in(stretch)];
    }

    /// Metres a second.
    public double speed(int stretch) {
        return speed[in(stretch)];
    }

    /// Rise over run.
    public double grade(int stretch) {
        return grade[in(stretch)];
    }

    /// Steps a minute of both feet; 0 where it is not known.
    public double cadence(int stretch) {
        return cadence[in(stretch)];
    }

    /// Calf-metres of this stretch, by the set that decides.
    public double calfMetres(int stretch) {
        return calfMetres[in(stretch)];
    }

    private int in(int stretch) {
        if (stretch < 0 || stretch >= size) {
            throw new IllegalArgumentException("there is no stretch " + stretch);
        }
        return stretch;
    }

    /// Standard deviation of grade over time.
    double restlessness() {
        double whole = 0;
        double sum = 0;
        double squares = 0;
        for (int at = 0; at < size; at++) {
            whole += seconds[at];
            double steep = Math.clamp(grade[at], -Running.STEEPEST, Running.STEEPEST);
            sum += seconds[at] * steep;
            squares += seconds[at] * steep * steep;
        }
        if (whole == 0) return 0;
        double mean = sum / whole;
        return Math.sqrt(Math.max(0, squares / whole - mean * mean));
    }
}
