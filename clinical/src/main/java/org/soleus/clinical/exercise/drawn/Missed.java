package org.soleus.clinical.exercise.drawn;

import java.util.Locale;

/// A foot or a hand of a drawing that does not get to the place that it is given.
///
/// @param move the move in which it is; 0 is the start
/// @param limb as `far foot`
/// @param gap how far it stays away, in parts of stature
public record Missed(int move, String limb, double gap) {

    /// As `the far foot ends 0.021 short of its place, and hangs in the air`.
    public String words() {
        return String.format(
                Locale.ROOT,
                "the %s ends %.3f short of its place, and hangs in the air",
                limb,
                gap);
    }
}
