package org.soleus.clinical.guide;

import java.util.List;

/// Something that was seen together with the pain; not a proof that it brought the pain about.
///
/// @param id its place on the page
/// @param name its heading
/// @param says what was seen, in whom, and how sure it is
public record Cause(String id, String name, List<Passage> says) implements Topic {

    /// Copies the list.
    public Cause {
        says = List.copyOf(says);
    }
}
