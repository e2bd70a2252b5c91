package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;

/// One question of the screen, with the rule that reads its answer.
///
/// @param id as `DVT1`; lower case for a question about circumstances, as `onset`
/// @param version counts up with every change of wording or rule
/// @param kind how it is answered
/// @param part 1 to 5: the part of the screen that it belongs to
/// @param ask the question in plain words
/// @param about what it asks about, as a phrase for reasons and for the telephone
/// @param help one line of help, or empty
/// @param choices the answers offered, "not sure" last
/// @param memberText what its finding means for the member
/// @param clinicianText what its finding means for a clinician
/// @param source key of the source, `R` when ours, `M` when unverified
/// @param evidence A, B or C
/// @param reviewedBy the clinician who signed the wording; empty when nobody has
public record Question(
        String id,
        int version,
        Kind kind,
        int part,
        String ask,
        String about,
        String help,
        List<Choice> choices,
        String memberText,
        String clinicianText,
        String source,
        String evidence,
        String reviewedBy) {

    /// How a question is answered.
    public enum Kind {
        /// One of the choices.
        ONE,
        /// Any number of the choices.
        MANY,
        /// A whole number.
        NUMBER
    }

    /// Copies the choices, so that a question never changes.
    public Question {
        choices = List.copyOf(choices);
    }

    /// Whether it asks about circumstances that rules read, and is no danger sign itself.
    public boolean isAboutCircumstances() {
        char first = id.charAt(0);
        return first >= 'a' && first <= 'z';
    }

    /// The choice with this word.
    ///
    /// @throws IllegalArgumentException when the question does not offer it
    public Choice choice(String word) {
        for (Choice choice : choices) {
            if (choice.word().equals(word)) return choice;
        }
        throw new IllegalArgumentException(id + " has no answer " + word);
    }

    /// The choices that a page shows: a plain "no" is left out where better ones are offered.
    public List<Choice> shown() {
        boolean splitsNo = false;
        for (Choice choice : choices) splitsNo = splitsNo || choice.word().startsWith("no_");
        List<Choice> shown = new ArrayList<>();
        for (Choice choice : choices) {
            if (!splitsNo || !choice.word().equals(Choice.NO)) shown.add(choice);
        }
        return shown;
    }

    /// Whether it offers this word.
    public boolean offers(String word) {
        for (Choice choice : choices) {
            if (choice.word().equals(word)) return true;
        }
        return false;
    }
}
