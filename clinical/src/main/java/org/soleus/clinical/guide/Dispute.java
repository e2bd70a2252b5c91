package org.soleus.clinical.guide;

import java.util.List;
import java.util.stream.Stream;

/// Evidence that points both ways, with what we make of it.
///
/// @param speaksFor what speaks for it, at least one claim
/// @param speaksAgainst what speaks against it, at least one claim
/// @param advice what follows for the reader, at least one claim
public record Dispute(List<Claim> speaksFor, List<Claim> speaksAgainst, List<Claim> advice) {

    /// @throws IllegalArgumentException when a side is missing, or what follows from both
    public Dispute {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
        advice = List.copyOf(advice);
        if (speaksFor.isEmpty() || speaksAgainst.isEmpty() || advice.isEmpty()) {
            throw new IllegalArgumentException("a dispute has two sides and what follows");
        }
    }

    /// Everything that is claimed.
    public List<Claim> claims() {
        return Stream.of(speaksFor, speaksAgainst, advice).flatMap(List::stream).toList();
    }
}
