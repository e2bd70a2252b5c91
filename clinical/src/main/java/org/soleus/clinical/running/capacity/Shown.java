package org.soleus.clinical.running.capacity;

/// What was run without a step back, in calf-metres, and how much of it anybody answered for.
///
/// Silence is no proof: what nobody told of is assumed, and must read so.
///
/// @param calfMetres of one run, or of one week
/// @param told how much of it was answered
public record Shown(int calfMetres, Told told) {

    /// How much was answered.
    public enum Told {
        ALL,
        SOME,
        NOTHING;

        static Told of(long answered, long all) {
            if (answered == all) return ALL;
            return answered == 0 ? NOTHING : SOME;
        }
    }
}
