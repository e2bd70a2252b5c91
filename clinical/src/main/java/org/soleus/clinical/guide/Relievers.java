package org.soleus.clinical.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is said about pain relievers, and the questions that stand before it.
///
/// Nothing is said to anybody who answered yes or is not sure, and never an amount.
///
/// Source: `NHS-ibu`, `OTC` and `NSAID-MG` in `content/sources.yaml`.
///
/// @param title the heading of the questions
/// @param review who wrote and checked it
/// @param questions in the order of asking
/// @param opening what is said to somebody for whom nothing speaks against it
/// @param dispute both sides of it
/// @param stops when to stop and get help
public record Relievers(
        String title,
        Review review,
        List<Question> questions,
        List<Passage> opening,
        Dispute dispute,
        List<Claim> stops) {

    /// Copies the lists.
    public Relievers {
        questions = List.copyOf(questions);
        opening = List.copyOf(opening);
        stops = List.copyOf(stops);
    }

    /// One reason to ask somebody first.
    ///
    /// @param id its name in the form
    /// @param ask the question
    /// @param about what it is about, as it follows "because of"
    /// @param source a key of `content/sources.yaml`
    public record Question(String id, String ask, String about, String source) {}

    /// What a person may say; only a no clears.
    public enum Answer {
        NO,
        YES,
        NOT_SURE
    }

    /// Where the answers lead.
    public sealed interface Outcome {

        /// Some questions are open; nothing is said until they are answered.
        record Unanswered(List<Question> open) implements Outcome {}

        /// Not to be taken until a pharmacist or a doctor agrees.
        record AskFirst(List<Question> because) implements Outcome {}

        /// None of the reasons holds.
        record MayRead() implements Outcome {}
    }

    /// Weighs the answers: one that is no plain no decides, whatever else is still open.
    public Outcome decide(Map<String, Answer> answers) {
        var because = new ArrayList<Question>();
        var open = new ArrayList<Question>();
        for (var question : questions) {
            var answer = answers.get(question.id());
            if (answer == null) open.add(question);
            else if (answer != Answer.NO) because.add(question);
        }
        if (!because.isEmpty()) return new Outcome.AskFirst(because);
        return open.isEmpty() ? new Outcome.MayRead() : new Outcome.Unanswered(open);
    }

    /// Everything that is claimed, in reading order.
    public List<Claim> claims() {
        var all = new ArrayList<Claim>();
        all.addAll(Passage.claims(opening));
        all.addAll(dispute.claims());
        all.addAll(stops);
        return all;
    }
}
