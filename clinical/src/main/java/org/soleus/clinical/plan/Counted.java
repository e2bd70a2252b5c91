package org.soleus.clinical.plan;

import java.util.List;
import java.util.Locale;

/// A number with its noun.
final class Counted {

    private static final List<String> WORDS =
            List.of(
                    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine",
                    "Ten", "Eleven", "Twelve");

    private Counted() {}

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// A small number as a word, in the middle of a sentence.
    static String small(int count) {
        return count < WORDS.size()
                ? WORDS.get(count).toLowerCase(Locale.ROOT)
                : String.valueOf(count);
    }

    /// At the head of a sentence, as a word where it has a short one.
    static String capital(int count, String noun) {
        return count < WORDS.size()
                ? WORDS.get(count) + " " + noun + (count == 1 ? "" : "s")
                : of(count, noun);
    }
}
