package org.soleus.clinical.exercise.drawn;

/// A joint of a drawing that is bent further than a joint can be.
///
/// @param move the move in which it is; 0 is the start
/// @param joint as `near ankle`
/// @param degrees how far it is bent
/// @param least the least that it may be
/// @param most the most that it may be
public record Strain(int move, String joint, double degrees, double least, double most) {

    /// As `the near ankle is at -72 degrees; -55 to 40 is what a body can do`.
    public String words() {
        return "the "
                + joint
                + " is at "
                + Math.round(degrees)
                + " degrees; "
                + Math.round(least)
                + " to "
                + Math.round(most)
                + " is what a body can do";
    }
}
