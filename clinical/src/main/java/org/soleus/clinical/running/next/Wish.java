package org.soleus.clinical.running.next;

import java.util.Optional;

/// What the plan or the member wants to run.
///
/// @param metres how far; empty is as far as is well
/// @param permille calf-metres of a thousand metres of the planned way at the planned pace; empty
///   is as usual
public record Wish(Optional<Integer> metres, Optional<Integer> permille) {

    /// As far as is well, on the usual way.
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty());

    /// @throws IllegalArgumentException when below one metre or one permille
    public Wish {
        if (metres.filter(m -> m < 1).isPresent() || permille.filter(k -> k < 1).isPresent()) {
            throw new IllegalArgumentException("a wish of " + metres + " at " + permille);
        }
    }

    /// To run so far.
    public static Wish of(int metres) {
        return new Wish(Optional.of(metres), Optional.empty());
    }
}
