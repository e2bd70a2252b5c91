package org.soleus.clinical.triage;

import java.util.ArrayList;
import java.util.List;

/// Everything that was answered, in the order in which it was.
///
/// Nothing is ever overwritten: a corrected answer stands behind the one that it corrects, the
/// latest counts, and both stay in the record.
///
/// @param given oldest first
public record Answers(List<Given> given) {

    /// No answer yet.
    public static final Answers NONE = new Answers(List.of());

    /// One answer to one question.
    ///
    /// @param id the question
    /// @param words the answer's words; several where the question allows it
    public record Given(String id, List<String> words) {

        /// @throws IllegalArgumentException without a word: silence is no answer
        public Given {
            if (words.isEmpty())
                throw new IllegalArgumentException(id + " was answered with nothing");
            words = List.copyOf(words);
        }
    }

    /// Copies the list, so that answers never change.
    public Answers {
        given = List.copyOf(given);
    }

    /// These answers and one more.
    public Answers and(String id, List<String> words) {
        List<Given> more = new ArrayList<>(given);
        more.add(new Given(id, words));
        return new Answers(more);
    }

    /// These answers and one more, of one word.
    public Answers and(String id, String word) {
        return and(id, List.of(word));
    }

    /// The words that count for a question; empty when it was not answered.
    public List<String> to(String id) {
        int at = whenLast(id);
        return at < 0 ? List.of() : given.get(at).words();
    }

    /// Whether the question was answered.
    public boolean has(String id) {
        return whenLast(id) >= 0;
    }

    /// Whether this word counts for the question.
    public boolean says(String id, String word) {
        return to(id).contains(word);
    }

    /// Whether any of these words counts for the question.
    boolean saysAny(String id, List<String> words) {
        for (String word : words) {
            if (says(id, word)) return true;
        }
        return false;
    }

    /// The place of the answer that counts; -1 when there is none.
    int whenLast(String id) {
        for (int i = given.size() - 1; i >= 0; i--) {
            if (given.get(i).id().equals(id)) return i;
        }
        return -1;
    }

    /// These answers without the newest one; the same when there is none.
    public Answers withoutLast() {
        return given.isEmpty() ? this : new Answers(given.subList(0, given.size() - 1));
    }
}
