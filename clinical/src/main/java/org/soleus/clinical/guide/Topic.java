package org.soleus.clinical.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that a chapter tells of: a muscle, something that may come before pain, something that
/// may help.
///
/// @param id its place on the page, as `ice`
/// @param name its heading
/// @param says what is said of it
/// @param dispute both sides, where the evidence disagrees
public record Topic(String id, String name, List<Passage> says, Optional<Dispute> dispute) {

    /// Copies the list.
    public Topic {
        says = List.copyOf(says);
    }

    /// Everything that is claimed.
    public List<Claim> claims() {
        var disputed = dispute.stream().flatMap(both -> both.claims().stream());
        return Stream.concat(Passage.claims(says).stream(), disputed).toList();
    }
}
