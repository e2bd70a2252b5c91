package org.soleus.clinical.exercise;

/// How much of an exercise, and how often, as the library gives it. A plan may ask for less.
///
/// @param sets 1 to 6
/// @param work what one set holds
/// @param perSide whether each side has its own sets
/// @param tempo seconds up, held, down
/// @param restSeconds rest between sets; 0 where none is needed
/// @param often how often
public record Dose(
        int sets, Work work, boolean perSide, Tempo tempo, int restSeconds, Often often) {

    /// @throws IllegalArgumentException when sets or rest is out of range
    public Dose {
        if (sets < 1 || sets > 6) {
            throw new IllegalArgumentException("sets must be 1 to 6, were " + sets);
        }
        if (restSeconds < 0 || restSeconds > 300) {
            throw new IllegalArgumentException("rest must be 0 to 300 s, was " + restSeconds);
        }
    }
}
