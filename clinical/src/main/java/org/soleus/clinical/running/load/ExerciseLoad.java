package org.soleus.clinical.running.load;

import java.util.Locale;

/// What an exercise is for the calf of the leg that does it. Source: `calf-metre`.
///
/// In the same unit as runs, and honest only with its huge range: slow strength work is shown in
/// another colour and never traded against running.
///
/// @param id as `single-raise`
/// @param words what the member reads
/// @param peak peak force at body weight, in body weights
/// @param from the least that studies leave
/// @param to the most
/// @param seconds under load, in one repetition
/// @param kind whether it counts into the day
/// @param source the source key of the peak
public record ExerciseLoad(
        String id,
        String words,
        double peak,
        double from,
        double to,
        double seconds,
        Kind kind,
        String source) {

    /// How an exercise loads.
    public enum Kind {
        /// Hops and springs: they count into the day like running.
        IMPACT,
        /// Strength work: shown apart.
        SLOW,
        /// Stairs: shown apart.
        STAIRS;

        /// The kind of this word.
        ///
        /// @throws IllegalArgumentException when there is none
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Calf-metres of some repetitions, with the range that forces and exponents leave.
    ///
    /// @param mid by the set that decides
    /// @param least over the range of peak force, and over the low and high sets
    /// @param most over the same
    public record Amount(double mid, double least, double most) {}

    /// @throws IllegalArgumentException when the peak lies outside its range
    public ExerciseLoad {
        if (!(from > 0 && from <= peak && peak <= to && seconds > 0)) {
            throw new IllegalArgumentException(id + " has a peak of " + peak + " out of range");
        }
    }

    /// Whether it counts into the day's load, like running.
    public boolean countsIntoDay() {
        return kind == Kind.IMPACT;
    }

    /// Calf-metres of so many repetitions with added weight.
    ///
    /// @param heavier (body + added) / body mass; 1 is nothing added
    public Amount of(int repetitions, double heavier) {
        double mid = one(peak * heavier, Exponents.MID);
        double[] others = {
            mid,
            one(from * heavier, Exponents.MID),
            one(to * heavier, Exponents.MID),
            one(peak * heavier, Exponents.LOW),
            one(peak * heavier, Exponents.HIGH)
        };
        double least = mid;
        double most = mid;
        for (double other : others) {
            least = Math.min(least, other);
            most = Math.max(most, other);
        }
        return new Amount(repetitions * mid, repetitions * least, repetitions * most);
    }

    /// Body weight seconds of one repetition at body weight.
    public double impulse() {
        return Footfall.SHAPE * peak * seconds;
    }

    private double one(double force, Exponents set) {
        double higher = StrictMath.pow(force / Footfall.REFERENCE_FORCE, set.damage());
        return CalfMetres.ofDose(higher * seconds / Footfall.REFERENCE_CONTACT);
    }
}
