package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.List;

/// A part of the plan, and the answers that turned it on.
///
/// @param id as in content: `foot-core`, `stretches`, `walk-run`...
/// @param title what the member reads
/// @param words what it is for, in a sentence or two
/// @param because never empty: the answers, or the rule that gives it to everyone
public record Component(String id, String title, String words, List<Because> because) {

    /// @throws IllegalArgumentException when nothing turned it on
    public Component {
        if (because.isEmpty()) {
            throw new IllegalArgumentException("component " + id + " must say what turned it on");
        }
        because = List.copyOf(because);
    }
}
