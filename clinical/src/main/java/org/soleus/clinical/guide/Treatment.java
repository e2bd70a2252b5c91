package org.soleus.clinical.guide;

import java.util.List;
import java.util.Optional;

/// Something a person can do, against the pain or to keep it away.
///
/// @param id its place on the page
/// @param name its heading
/// @param says how it is done, and what is known of it
/// @param dispute both sides, where the evidence disagrees
public record Treatment(String id, String name, List<Passage> says, Optional<Dispute> dispute)
        implements Topic {

    /// Copies the list.
    public Treatment {
        says = List.copyOf(says);
    }
}
