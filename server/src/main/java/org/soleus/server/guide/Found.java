package org.soleus.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A page that was found, with the place on it that fits best and the sentence in which the words
/// stand.
///
/// @param page the page
/// @param place on it; the page itself where no place fits better
/// @param piece the sentence, cut where a word that was asked for begins or ends
public record Found(Entry page, Entry place, List<Piece> piece) {

    private static final Pattern SENTENCE = Pattern.compile("[^.?!]+[.?!]?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// Copies the list.
    public Found {
        piece = List.copyOf(piece);
    }

    /// @param words as they stand there
    /// @param met whether they were asked for
    public record Piece(String words, boolean met) {}

    static Found in(Entry page, Entry place, List<String> stems) {
        var best = List.of(new Piece("", false));
        long most = -1;
        for (var sentence : SENTENCE.matcher(place.words()).results().toList()) {
            var pieces = pieces(sentence.group().strip(), stems);
            long met = pieces.stream().filter(Piece::met).count();
            if (met > most) {
                most = met;
                best = pieces;
            }
        }
        return new Found(page, place, best);
    }

    private static List<Piece> pieces(String sentence, List<String> stems) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var word : WORD.matcher(Folded.letters(sentence)).results().toList()) {
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
