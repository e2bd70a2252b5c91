package org.soleus.clinical.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A check that must be passed before a new kind of loading.
///
/// @param id `G-PLYO`, `G-RTR` or `G-SPEED`
/// @param title what it opens, in words
/// @param criteria all of them
public record Gate(String id, String title, List<Criterion> criteria) {

    /// The gate to hills, intervals and hard effort.
    public static final String SPEED = "G-SPEED";

    public Gate {
        criteria = List.copyOf(criteria);
    }

    /// Whether it opens.
    ///
    /// @param held ids of the criteria that hold; one not answered does not
    public Result check(Set<String> held) {
        List<Criterion> missing = new ArrayList<>();
        for (Criterion criterion : criteria) {
            if (!held.contains(criterion.id())) {
                missing.add(criterion);
            }
        }
        return missing.isEmpty() ? new Result.Open() : new Result.Shut(List.copyOf(missing));
    }

    /// Whether a gate is open, and if not, what is missing.
    public sealed interface Result {

        /// All criteria hold.
        record Open() implements Result {}

        /// Some do not, or were not answered.
        record Shut(List<Criterion> missing) implements Result {}
    }
}
