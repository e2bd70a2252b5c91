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
    /// @param second when it was given, in seconds since 1970; 0 when nobody noted it
    public record Given(String id, List<String> words, long second) {

        /// @throws IllegalArgumentException without a word: silence is no answer
        public Given {
            if (words.isEmpty())
                throw new IllegalArgumentException(id + " was answered with nothing");
            words = List.copyOf(words);
        }

        /// An answer whose moment nobody noted.
        public Given(String id, List<String> words) {
            this(id, words, 0);
        }
    }

    /// Copies the list, so that answers never change.
    public Answers {
        given = List.copyOf(given);
    }

    /// These answers and one more.
    public Answers and(Given one) {
        List<Given> more = new ArrayList<>(given);
        more.add(one);
        return new Answers(more);
    }

    /// These answers and one more, its moment not noted.
    public Answers and(String id, List<String> words) {
        return and(new Given(id, words));
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
}
