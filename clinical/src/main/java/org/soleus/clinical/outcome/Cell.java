package org.soleus.clinical.outcome;

/// A count in a table that leaves the clinic.
public sealed interface Cell {

    /// It is none, or eleven at least, and nothing smaller follows from it.
    ///
    /// @param people how many
    record Shown(int people) implements Cell {}

    /// It stays here. Why is not told: that would be telling.
    record Withheld() implements Cell {}
}
