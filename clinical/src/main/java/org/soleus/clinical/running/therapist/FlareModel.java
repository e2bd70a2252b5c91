package org.soleus.clinical.running.therapist;

/// The baseline of the chance of a flare: our own numbers, fitted to nobody.
///
/// A flare is a step back or a stop after a run, or a morning two points above the usual. The
/// weight of distance is half of the logarithm of the large study's 2.28 for a step of its bands,
/// shrunk; the others are guesses. Source: `R`, `load.md` section 8.
final class FlareModel {

    private static final double BASE = -2.2;
    private static final double FURTHER = 0.45;
    private static final double HARDER = 0.30;
    private static final double SORER = 0.50;
    private static final double PAINFUL = 0.25;

    /// Pain during a run from which on it counts.
    private static final int PAIN = 2;

    private FlareModel() {}

    /// The chance, 0 to 1.
    ///
    /// @param metres of the run asked about, at least 1
    /// @param longest of thirty days, in metres, at least 1
    /// @param calfMetres of the run asked about, at least 1
    /// @param session the most calf-metres borne in one run, at least 1
    /// @param rise points of the last mornings above the usual
    /// @param during worst pain of the last run, 0 to 10
    static double chance(
            int metres, int longest, int calfMetres, int session, int rise, int during) {
        double weight =
                BASE
                        + FURTHER * doublings(metres, longest)
                        + HARDER * doublings(calfMetres, session)
                        + SORER * Math.clamp(rise, -2, 3)
                        + PAINFUL * Math.clamp(during - PAIN, 0, 5);
        return 1 / (1 + Math.exp(-weight));
    }

    /// How often it doubles: from a half to four times.
    private static double doublings(int of, int over) {
        return Math.clamp(Math.log((double) of / over) / Math.log(2), -1.0, 2.0);
    }
}
