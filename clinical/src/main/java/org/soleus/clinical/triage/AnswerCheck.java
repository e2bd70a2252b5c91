package org.soleus.clinical.triage;

import java.util.List;
import java.util.Optional;

/// Whether words are an answer to a question, and if not, what to do.
public final class AnswerCheck {

    private static final int OLDEST = 120;
    private static final int WORST_PAIN = 10;

    private AnswerCheck() {}

    /// What is wrong, in words for the person; empty when the answer is fine.
    ///
    /// @param say the words of the screen that asks
    public static Optional<String> problem(Sentences say, Question question, List<String> words) {
        if (words.isEmpty()) return Optional.of(say.of(Sentence.CHOOSE));
        return switch (question.kind()) {
            case NUMBER -> number(say, question, words);
            case ONE ->
                    words.size() == 1 && question.offers(words.get(0))
                            ? Optional.empty()
                            : Optional.of(say.of(Sentence.CHOOSE_ONE));
            case MANY -> many(question, words).map(sentence -> say.of(sentence));
        };
    }

    private static Optional<String> number(Sentences say, Question question, List<String> words) {
        int most = question.id().equals("age") ? OLDEST : WORST_PAIN;
        boolean fits = words.size() == 1 && isNumber(words.get(0), most);
        boolean unsure = words.size() == 1 && question.offers(words.get(0));
        return fits || unsure ? Optional.empty() : Optional.of(say.of(Sentence.WHOLE_NUMBER, most));
    }

    private static boolean isNumber(String word, int most) {
        if (word.isEmpty() || word.length() > 3) return false;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < '0' || word.charAt(i) > '9') return false;
        }
        return Integer.parseInt(word) <= most;
    }

    private static Optional<Sentence> many(Question question, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!question.offers(words.get(i))) return Optional.of(Sentence.CHOOSE_FROM);
            if (words.indexOf(words.get(i)) != i) return Optional.of(Sentence.CHOOSE_ONCE);
        }
        return words.contains(Choice.NO) && words.size() > 1
                ? Optional.of(Sentence.CHOOSE_EITHER)
                : Optional.empty();
    }
}
