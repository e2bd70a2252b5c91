package org.soleus.clinical.running.load;

import java.util.EnumSet;
import java.util.Set;

/// What a run was for one calf.
///
/// @param metres calf-metres, by the three sets
/// @param from the least it may have been, in calf-metres: what is shown as the range
/// @param to the most
/// @param impulse force times time, in body weight seconds; falls with speed for the same distance
/// @param stepsPerLeg steps of one leg
/// @param flags what makes it less certain
public record CalfLoad(
        CalfMetres metres,
        int from,
        int to,
        double impulse,
        double stepsPerLeg,
        Set<LoadFlag> flags) {

    /// Nothing was run or walked.
    public static final CalfLoad NONE = new CalfLoad(CalfMetres.NONE, 0, 0, 0, 0, Set.of());

    /// One file with cadence and one without differ by this much through cadence alone; `R`.
    private static final int CADENCE_PERCENT = 10;

    /// @throws IllegalArgumentException when the range is turned round
    public CalfLoad {
        if (from > to) {
            throw new IllegalArgumentException("a range from " + from + " to " + to);
        }
        flags = flags.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(flags));
    }

    /// Both runs as one: range, impulse and steps add up, the flags of both stay.
    public CalfLoad plus(CalfLoad other) {
        Set<LoadFlag> both = EnumSet.noneOf(LoadFlag.class);
        both.addAll(flags);
        both.addAll(other.flags);
        return new CalfLoad(
                metres.plus(other.metres),
                from + other.from,
                to + other.to,
                impulse + other.impulse,
                stepsPerLeg + other.stepsPerLeg,
                both);
    }

    /// What may be said of this run against another: only what all three sets say, and nothing
    /// under a tenth where one has cadence and the other has not.
    public CalfMetres.Comparison comparedWith(CalfLoad other) {
        boolean alike =
                flags.contains(LoadFlag.NO_CADENCE) == other.flags.contains(LoadFlag.NO_CADENCE);
        long apart = Math.abs((long) metres.mid() - other.metres.mid());
        long least = Math.min(metres.mid(), other.metres.mid());
        if (!alike && 100 * apart < CADENCE_PERCENT * least) {
            return CalfMetres.Comparison.ABOUT_THE_SAME;
        }
        return metres.comparedWith(other.metres);
    }
}
