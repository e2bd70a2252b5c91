package org.soleus.clinical.plan.replay;

import java.util.List;

/// One history, decided twice.
///
/// @param decided on how many days
/// @param differences the days on which the two part, oldest first
public record Replayed(int decided, List<Difference> differences) {

    /// Copies the list.
    public Replayed {
        differences = List.copyOf(differences);
    }
}
