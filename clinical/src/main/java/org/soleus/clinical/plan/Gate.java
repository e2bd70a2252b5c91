package org.soleus.clinical.plan;

import java.util.List;

/// A check that must be passed before a new kind of loading.
///
/// @param id `G-PLYO`, `G-RTR` or `G-SPEED`
/// @param title what it opens, in words
/// @param criteria all of them
public record Gate(String id, String title, List<Criterion> criteria) {

    public Gate {
        criteria = List.copyOf(criteria);
    }

    /// Whether a gate is open, and if not, what is missing.
    public sealed interface Result {

        /// All criteria hold.
        record Open() implements Result {}

        /// Some do not, or were not answered.
        record Shut(List<Criterion> missing) implements Result {}
    }
}
