package org.soleus.server.town;

import java.util.SplittableRandom;

/// How a leg hurts from day to day, with and without a program.
///
/// What falls by itself follows one of three courses: quick, slow, or hardly at all.
final class Leg {

    private static final int TWELVE_WEEKS = 84;
    private static final double SETTLES_DAYS = 35;
    private static final double WORKS_DAYS = 28;
    private static final double CALMS_DAYS = 5;
    private static final double FLARE = 20;
    private static final int FLARE_DAYS = 7;
    private static final double[] COURSES = {1.5, 0.9, 0.06};
    private static final double QUICK = 0.45;
    private static final double SLOW = 0.8;

    private final Rates rates;
    private final SplittableRandom random;
    private final double usual;
    private final double worse;
    private final double falls;
    private final long noise;
    private int flareUntil = Integer.MIN_VALUE;

    Leg(Rates rates, SplittableRandom random) {
        this.rates = rates;
        this.random = random;
        this.usual = Math.clamp(rates.pain() + rates.spread() * random.nextGaussian(), 8, 95);
        this.worse = -rates.worstAtFirst() * Math.log(1 - random.nextDouble());
        double course = random.nextDouble();
        int kind = course < QUICK ? 0 : course < SLOW ? 1 : 2;
        double whole = 1 - Math.exp(-TWELVE_WEEKS / SETTLES_DAYS);
        this.falls = Math.min(1, rates.byItself() * COURSES[kind]) / whole;
        this.noise = random.nextLong();
    }

    /// Pain on a day with nothing done, 0 to 100.
    ///
    /// @param day from joining on
    private double alone(int day) {
        double left = 1 - falls * (1 - Math.exp(-day / SETTLES_DAYS));
        return usual * left + worse * Math.exp(-day / CALMS_DAYS);
    }

    /// What she would answer, 0 to 10.
    ///
    /// @param day from joining on
    /// @param trained days since the first session; below zero before it
    /// @param done sessions so far, as a share of those that were due
    int answer(int day, int trained, double done) {
        double ours =
                trained <= 0
                        ? 0
                        : rates.byUs() * Math.min(1, done) * (1 - Math.exp(-trained / WORKS_DAYS));
        double flare = trained <= flareUntil && trained > flareUntil - FLARE_DAYS ? FLARE : 0;
        double pain = alone(day) * (1 - ours) + flare + rates.noise() * noiseOf(day);
        return Math.toIntExact(Math.round(Math.clamp(pain, 0, 100) / 10));
    }

    /// The same answer on the same day, however often it is asked for.
    private double noiseOf(int day) {
        return new SplittableRandom(noise + day).nextGaussian();
    }

    /// A run was too much.
    void flare(int trained) {
        flareUntil = trained + FLARE_DAYS;
    }

    SplittableRandom random() {
        return random;
    }
}
