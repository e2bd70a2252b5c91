package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.Handover;
import org.soleus.clinical.triage.Question;

import java.util.List;

/// What one page of the walk through the screen shows.
///
/// @param question what is asked
/// @param state the answers so far, sealed
/// @param said the words of the answer that counts so far; empty when there is none
/// @param returning whether the page leads back to the list of answers
/// @param first whether nothing was asked before
/// @param wrong what was wrong with the answer just sent; empty when nothing was
public record Walk(
        Question question,
        String state,
        List<String> said,
        boolean returning,
        boolean first,
        String wrong) {

    /// The names of the parts of the screen, in their order.
    public static final List<String> PARTS =
            List.of(
                    "emergency signs",
                    "the leg today",
                    "tendon and muscle",
                    "bone, nerve and blood flow",
                    "about you");

    /// The name of the part that the question belongs to.
    public String part() {
        return PARTS.get(question.part() - 1);
    }

    /// The choices that are shown.
    public List<Choice> choices() {
        return question.shown();
    }

    /// The answer that counts so far, in words; empty when there is none.
    public String before() {
        return said.isEmpty() ? "" : Handover.said(question, said);
    }
}
