package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.Question;

import java.util.List;

/// What one page of the walk through the screen shows.
///
/// @param question what is asked
/// @param state the answers so far, sealed
/// @param returning whether the page leads back to the list of answers
/// @param first whether nothing was asked before
/// @param before the answer that counts so far, in words; empty when there is none
/// @param wrong what was wrong with the answer just sent; empty when nothing was
public record Walk(
        Question question,
        String state,
        boolean returning,
        boolean first,
        String before,
        String wrong) {

    /// The choices that are shown.
    public List<Choice> choices() {
        return question.shown();
    }
}
