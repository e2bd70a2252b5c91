package org.soleus.clinical.measure;

import java.util.Optional;
import java.util.Set;

/// What must be known of a member to read a self-test of hers.
///
/// @param sore the sore legs; empty where none is known
/// @param norm heel raises usual at her age and sex; empty where it is not known
/// @param limit the most pain that a test may bring
public record Owner(Set<Side> sore, Optional<Integer> norm, PainScore limit) {

    public Owner {
        sore = Set.copyOf(sore);
    }

    /// The one sore leg; empty where both are, or none is known.
    public Optional<Side> soreLeg() {
        return sore.size() == 1 ? sore.stream().findFirst() : Optional.empty();
    }

    /// The leg that is tested first: the good one, else the left.
    public Side first() {
        return soreLeg().map(Side::other).orElse(Side.LEFT);
    }
}
