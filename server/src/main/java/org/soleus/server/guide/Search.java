package org.soleus.server.guide;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds the places where words stand. Knows no other language than the words' own, and nothing of
/// whoever asks.
///
/// @param entries what can be found, in reading order
public record Search(List<Entry> entries) {

    private static final int MOST_WORDS = 8;
    private static final int MOST_LETTERS = 100;
    private static final int IN_TITLE = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Copies the list.
    public Search {
        entries = List.copyOf(entries);
    }

    static Search over(List<Entry> entries) {
        return new Search(entries);
    }

    /// The places where all of the words stand, or any of them where none has all; the best first.
    ///
    /// @param asked as a person typed it; only its first 100 letters count
    public List<Found> find(String asked) {
        var stems = stems(asked);
        if (stems.isEmpty()) return List.of();
        var all = ranked(stems, stems.size());
        return all.isEmpty() ? ranked(stems, 1) : all;
    }

    private List<Found> ranked(List<String> stems, int least) {
        record Ranked(Entry entry, int score) {}
        var ranked = new ArrayList<Ranked>();
        for (var entry : entries) {
            int met = 0;
            int score = 0;
            for (var stem : stems) {
                int title = count(entry.title(), stem);
                int words = count(entry.words(), stem);
                if (title + words > 0) met++;
                score += IN_TITLE * title + words;
            }
            if (met >= least) ranked.add(new Ranked(entry, score + MOST_LETTERS * met));
        }
        ranked.sort(Comparator.comparingInt(Ranked::score).reversed());
        return ranked.stream().map(one -> Found.in(one.entry(), stems)).toList();
    }

    private static int count(String text, String stem) {
        return (int)
                WORD.matcher(folded(text))
                        .results()
                        .filter(w -> w.group().startsWith(stem))
                        .count();
    }

    private static List<String> stems(String asked) {
        var first = asked.substring(0, Math.min(MOST_LETTERS, asked.length()));
        return WORD.matcher(folded(first))
                .results()
                .map(word -> stem(word.group()))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /// The beginning that the forms of a word share: `stretches` and `stretching` both find
    /// `stretch`.
    private static String stem(String word) {
        if (word.length() < 5) return word;
        var cut = word.replaceFirst("(ing|es|ed|s)$", "");
        return cut.length() < 3 ? word : cut;
    }

    /// Without capitals and accents, letter for letter, so that places in it are places in the
    /// text.
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var plain = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded.append(plain.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0));
        }
        return folded.toString();
    }
}
