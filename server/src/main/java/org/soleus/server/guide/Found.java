package org.soleus.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A place that was found, with the sentence in which the words stand.
///
/// @param entry the place
/// @param piece the sentence, cut where a word that was asked for begins or ends
public record Found(Entry entry, List<Piece> piece) {

    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+[.?!]?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Copies the list.
    public Found {
        piece = List.copyOf(piece);
    }

    /// @param words as they stand there
    /// @param met whether they were asked for
    public record Piece(String words, boolean met) {}

    static Found in(Entry entry, List<String> stems) {
        var first = "";
        for (var sentence : SENTENCE.matcher(entry.words()).results().toList()) {
            var words = sentence.group().strip();
            if (first.isEmpty()) first = words;
            var pieces = pieces(words, stems);
            if (pieces.stream().anyMatch(Piece::met)) return new Found(entry, pieces);
        }
        return new Found(entry, List.of(new Piece(first, false)));
    }

    private static List<Piece> pieces(String sentence, List<String> stems) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var word : WORD.matcher(Search.folded(sentence)).results().toList()) {
            if (stems.stream().noneMatch(word.group()::startsWith)) continue;
            if (word.start() > at)
                pieces.add(new Piece(sentence.substring(at, word.start()), false));
            pieces.add(new Piece(sentence.substring(word.start(), word.end()), true));
            at = word.end();
        }
        if (at < sentence.length()) pieces.add(new Piece(sentence.substring(at), false));
        return pieces;
    }
}
