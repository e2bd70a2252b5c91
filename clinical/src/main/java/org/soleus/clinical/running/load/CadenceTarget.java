package org.soleus.clinical.running.load;

/// A cadence to try: a little above one's own at the same speed, never a number for everybody.
///
/// Only from the fourth phase on, by metronome a minute on and two off; given up when the calf gets
/// sorer. Sources: `Heid`, `And`; `R`.
///
/// @param own steps a minute by choice, both feet
/// @param target five percent more, rounded
/// @param most ten percent more, rounded down
public record CadenceTarget(int own, int target, int most) {

    /// The target for a cadence of one's own.
    ///
    /// @throws IllegalArgumentException when nobody runs like that
    public static CadenceTarget of(int own) {
        if (own < 60 || own > 230) throw new IllegalArgumentException("a cadence of " + own);
        return new CadenceTarget(own, (105 * own + 50) / 100, 110 * own / 100);
    }
}
