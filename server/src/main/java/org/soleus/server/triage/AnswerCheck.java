package org.soleus.server.triage;

import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.Question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Whether words are an answer to a question, and if not, what to do.
public final class AnswerCheck {

    private AnswerCheck() {}

    /// What is wrong, in words for the person; empty when the answer is fine.
    public static Optional<String> problem(Question question, List<String> words) {
        if (words.isEmpty()) return Optional.of("Choose an answer.");
        return switch (question.kind()) {
            case NUMBER -> number(question, words);
            case ONE ->
                    words.size() == 1 && question.offers(words.getFirst())
                            ? Optional.empty()
                            : Optional.of("Choose one of the answers.");
            case MANY -> many(question, words);
        };
    }

    private static Optional<String> number(Question question, List<String> words) {
        int most = question.id().equals("age") ? 120 : 10;
        var advice = Optional.of("Enter a whole number from 0 to " + most + ".");
        if (words.size() != 1) return advice;
        var word = words.getFirst();
        if (word.equals(Choice.NOT_SURE)) return Optional.empty();
        boolean digits =
                !word.isEmpty()
                        && word.length() <= 3
                        && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(word) <= most ? Optional.empty() : advice;
    }

    private static Optional<String> many(Question question, List<String> words) {
        if (!words.stream().allMatch(question::offers))
            return Optional.of("Choose from the answers.");
        if (new HashSet<>(words).size() != words.size())
            return Optional.of("Choose each answer once.");
        if (words.contains(Choice.NO) && words.size() > 1) {
            return Optional.of("Choose either \"None of these\" or what fits, not both.");
        }
        return Optional.empty();
    }
}
