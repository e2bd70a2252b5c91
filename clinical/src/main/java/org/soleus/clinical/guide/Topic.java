package org.soleus.clinical.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that a chapter tells of.
public sealed interface Topic permits BodyPart, Cause, Treatment {

    /// Its place on the page, as `ice`.
    String id();

    /// Its heading.
    String name();

    /// What is said of it.
    List<Passage> says();

    /// Where its evidence disagrees.
    default Optional<Dispute> dispute() {
        return Optional.empty();
    }

    /// Everything that is claimed.
    default List<Claim> claims() {
        var said = says().stream().flatMap(passage -> passage.claims().stream());
        var disputed = dispute().stream().flatMap(both -> both.claims().stream());
        return Stream.concat(said, disputed).toList();
    }
}
