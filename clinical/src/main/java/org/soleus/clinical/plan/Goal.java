package org.soleus.clinical.plan;

/// One of "My activities": named by the member, rated from 0 (cannot) to 10 (as before).
///
/// @param activity the member's own words; free text, never shown to anyone but the care team
/// @param rating 0 to 10
public record Goal(String activity, int rating) {

    /// @throws IllegalArgumentException when unnamed, or rated outside 0 to 10
    public Goal {
        if (activity.isBlank()) {
            throw new IllegalArgumentException("an activity needs a name");
        }
        if (rating < 0 || rating > 10) {
            throw new IllegalArgumentException("an activity is rated 0 to 10, was " + rating);
        }
    }
}
