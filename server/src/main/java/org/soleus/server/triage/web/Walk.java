package org.soleus.server.triage.web;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;

import java.util.ArrayList;
import java.util.List;

/// What one page of the walk through the screen shows.
///
/// @param question what is asked
/// @param state the answers so far, sealed
/// @param changing whether an answer given before is being changed
/// @param wrong what was wrong with the answer just sent; empty when nothing was
public record Walk(Question question, String state, boolean changing, String wrong) {

    private static final List<String> PARTS =
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

    /// Whether anything was answered before, to go back to.
    public boolean hasBefore() {
        return !state.isEmpty();
    }

    /// The choices that are shown: a plain "no" is left out where better ones are offered.
    public List<Choice> choices() {
        var shown = new ArrayList<Choice>();
        boolean splitsNo =
                question.choices().stream().anyMatch(choice -> choice.word().startsWith("no_"));
        for (var choice : question.choices()) {
            if (splitsNo && choice.word().equals(Choice.NO)) continue;
            shown.add(choice);
        }
        return shown;
    }

    /// One row of the list before the result.
    ///
    /// @param id the question
    /// @param ask the question in words
    /// @param answer the answer in words
    public record Row(String id, String ask, String answer) {}

    /// Everything answered, the latest answer to each question, in the order of asking.
    static List<Row> rows(Screen screen, Answers answers) {
        var rows = new ArrayList<Row>();
        for (var question : screen.questions()) {
            if (answers.has(question.id())) {
                rows.add(
                        new Row(
                                question.id(),
                                question.ask(),
                                said(question, answers.to(question.id()))));
            }
        }
        return rows;
    }

    private static String said(Question question, List<String> words) {
        var says = new ArrayList<String>();
        for (var word : words) {
            says.add(question.offers(word) ? question.choice(word).says() : number(question, word));
        }
        return String.join("; ", says);
    }

    private static String number(Question question, String word) {
        return question.id().equals("age") ? word + " years" : word + " of 10";
    }
}
