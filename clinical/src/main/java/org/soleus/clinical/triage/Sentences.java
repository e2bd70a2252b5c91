package org.soleus.clinical.triage;

import java.util.Map;

/// The sentences of the screen in one language.
///
/// @param words by sentence, with their gaps
public record Sentences(Map<Sentence, String> words) {

    /// None at all, for a screen that asks nothing.
    public static final Sentences NONE = new Sentences(Map.of());

    /// Copies the map, so that words never change.
    public Sentences {
        words = Map.copyOf(words);
    }

    /// The sentence with its gaps filled; what fills one is never read as words of ours.
    ///
    /// @throws IllegalArgumentException when it has no words
    public String of(Sentence sentence, String... gaps) {
        String pattern = words.get(sentence);
        if (pattern == null) throw new IllegalArgumentException("no words for " + sentence);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            said.append(pattern, from, open);
            said.append(gaps[pattern.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return said.append(pattern.substring(from)).toString();
    }

    /// The same, where gaps are whole numbers.
    String of(Sentence sentence, int number) {
        return of(sentence, String.valueOf(number));
    }
}
