package org.soleus.clinical.triage;

import java.util.List;
import java.util.Optional;

/// Whether words are an answer to a question, and if not, what to do.
public final class AnswerCheck {

    private static final int OLDEST = 120;
    private static final int WORST_PAIN = 10;

    private AnswerCheck() {}

    /// What is wrong, in words for the person; empty when the answer is fine.
    public static Optional<String> problem(Question question, List<String> words) {
        if (words.isEmpty()) return Optional.of("Choose an answer.");
        return switch (question.kind()) {
            case NUMBER -> number(question, words);
            case ONE ->
                    words.size() == 1 && question.offers(words.get(0))
                            ? Optional.empty()
                            : Optional.of("Choose one of the answers.");
            case MANY -> many(question, words);
        };
    }

    private static Optional<String> number(Question question, List<String> words) {
        int most = question.id().equals("age") ? OLDEST : WORST_PAIN;
        boolean fits = words.size() == 1 && isNumber(words.get(0), most);
        boolean unsure = words.size() == 1 && question.offers(words.get(0));
        return fits || unsure
                ? Optional.empty()
                : Optional.of("Enter a whole number from 0 to " + most + ".");
    }

    private static boolean isNumber(String word, int most) {
        if (word.isEmpty() || word.length() > 3) return false;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') return false;
        }
        return Integer.parseInt(word) <= most;
    }

    private static Optional<String> many(Question question, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!question.offers(words.get(i))) return Optional.of("Choose from the answers.");
            if (words.indexOf(words.get(i)) != i) return Optional.of("Choose each answer once.");
        }
        return words.contains(Choice.NO) && words.size() > 1
                ? Optional.of("Choose either \"None of these\" or what fits, not both.")
                : Optional.empty();
    }
}
