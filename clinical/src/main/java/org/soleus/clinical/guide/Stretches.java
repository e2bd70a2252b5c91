package org.soleus.clinical.guide;

import java.util.List;
import java.util.stream.Stream;

/// The exercises that a guide shows.
///
/// @param chapter its heading and how often
/// @param walls shown whole, with every step
/// @param more shown in short
public record Stretches(Chapter<Cause> chapter, List<Shown> walls, List<Shown> more) {

    /// Copies the lists.
    public Stretches {
        walls = List.copyOf(walls);
        more = List.copyOf(more);
    }

    /// One of them.
    ///
    /// @param slug its name in the library
    /// @param claim what it is for
    public record Shown(String slug, Claim claim) {}

    /// Everything that is claimed, in reading order.
    public List<Claim> claims() {
        var shown = Stream.concat(walls.stream(), more.stream()).map(Shown::claim);
        return Stream.concat(chapter.claims().stream(), shown).toList();
    }
}
