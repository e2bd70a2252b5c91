package org.soleus.server.guide;

import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.guide.SearchWords;

import java.util.ArrayList;
import java.util.List;

/// What a person typed, as the search understands it.
///
/// @param words each word, mended where it was misspelled
/// @param groups each word with what may stand for it, the word itself first
/// @param signs what the words may mean, the most urgent first
/// @param crisis whether somebody may harm themselves
public record Asked(
        List<String> words, List<List<String>> groups, List<WarningSign> signs, boolean crisis) {

    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 100;

    /// Copies the lists.
    public Asked {
        words = List.copyOf(words);
        groups = List.copyOf(groups);
        signs = List.copyOf(signs);
    }

    /// @param typed as a person typed it; only its first 100 letters count
    static Asked of(String typed, Known known) {
        var book = known.book();
        var first = typed.substring(0, Math.min(MOST_LETTERS, typed.length()));
        var plain =
                known.spelling().mended(Folded.words(first).stream().limit(MOST_WORDS).toList());
        var said = Folded.words(meant(String.join(" ", plain), book));
        var all = new ArrayList<>(plain);
        all.addAll(said);
        return new Asked(said, groups(said, book), signs(all, book), says(all, book.crisis()));
    }

    /// What people say is put into our words; the longest saying first.
    private static String meant(String plain, SearchWords book) {
        var text = " " + plain + " ";
        var sayings = new ArrayList<>(book.says().keySet());
        sayings.sort((a, b) -> b.length() - a.length());
        for (var saying : sayings) {
            text = text.replace(" " + saying + " ", " " + book.says().get(saying) + " ");
        }
        return text.strip();
    }

    private static List<List<String>> groups(List<String> words, SearchWords book) {
        var groups = new ArrayList<List<String>>();
        var text = " " + String.join(" ", words) + " ";
        for (var word : words.stream().distinct().toList()) {
            var group = new ArrayList<>(List.of(word));
            for (var same : book.same()) {
                if (same.contains(word)) group.addAll(same);
            }
            groups.add(group.stream().distinct().toList());
        }
        for (var same : book.same()) {
            boolean phrased =
                    same.stream().anyMatch(it -> it.contains(" ") && text.contains(" " + it + " "));
            if (phrased) groups.add(same);
        }
        return groups;
    }

    private static List<WarningSign> signs(List<String> words, SearchWords book) {
        return book.dangers().stream()
                .filter(danger -> says(words, danger.words()))
                .flatMap(danger -> danger.signs().stream())
                .distinct()
                .sorted(WarningSign.BY_URGENCY)
                .toList();
    }

    private static boolean says(List<String> words, List<List<String>> any) {
        return any.stream().anyMatch(words::containsAll);
    }
}
