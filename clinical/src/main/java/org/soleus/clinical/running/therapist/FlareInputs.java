package org.soleus.clinical.running.therapist;

/// What a chance of a flare is reckoned from, as numbers. Beyond its edges each counts as its edge.
///
/// Source: `R`, `load.md` section 8.
///
/// @param further how often the run doubles the longest of thirty days, -1 to 2
/// @param harder how often its load doubles the most that was borne in one run, -1 to 2
/// @param sorer points of the last mornings above the usual, -2 to 3
/// @param painful points of the worst pain of the last run above two, 0 to 5
public record FlareInputs(double further, double harder, double sorer, double painful) {

    /// How many there are.
    static final int COUNT = 4;

    /// Pain during a run from which on it counts.
    private static final int PAIN = 2;

    /// @throws IllegalArgumentException when a number lies beyond its edges
    public FlareInputs {
        boolean fits =
                isWithin(further, -1, 2)
                        && isWithin(harder, -1, 2)
                        && isWithin(sorer, -2, 3)
                        && isWithin(painful, 0, 5);
        if (!fits) {
            throw new IllegalArgumentException(
                    "inputs " + further + ", " + harder + ", " + sorer + ", " + painful);
        }
    }

    private static boolean isWithin(double value, double least, double most) {
        return value >= least && value <= most;
    }

    /// Of facts that are all known.
    ///
    /// @param metres of the run asked about, at least 1
    /// @param longest of thirty days, in metres, at least 1
    /// @param calfMetres of the run asked about, at least 1
    /// @param session the most calf-metres borne in one run, at least 1
    /// @param rise points of the last mornings above the usual
    /// @param during worst pain of the last run, 0 to 10
    static FlareInputs of(
            int metres, int longest, int calfMetres, int session, int rise, int during) {
        return new FlareInputs(
                doublings(metres, longest),
                doublings(calfMetres, session),
                Math.clamp(rise, -2, 3),
                Math.clamp(during - PAIN, 0, 5));
    }

    /// How often it doubles: from a half to four times.
    private static double doublings(int of, int over) {
        return Math.clamp(Math.log((double) of / over) / Math.log(2), -1.0, 2.0);
    }
}
