package org.soleus.clinical.guide;

import java.util.List;

/// A muscle or a tendon, and what it does.
///
/// @param id its place on the page
/// @param name its heading
/// @param says what it does
public record BodyPart(String id, String name, List<Passage> says) implements Topic {

    /// Copies the list.
    public BodyPart {
        says = List.copyOf(says);
    }
}
