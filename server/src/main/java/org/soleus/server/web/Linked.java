package org.soleus.server.web;

/// A sentence of which one part is a link; message files write the part between brackets.
///
/// @param before words before the link
/// @param link words of the link
/// @param after words after the link
public record Linked(String before, String link, String after) {

    /// @throws IllegalArgumentException when no part stands between brackets
    static Linked of(String sentence) {
        int from = sentence.indexOf('[');
        int to = sentence.indexOf(']', from + 1);
        if (from < 0 || to < 0) throw new IllegalArgumentException("no link in: " + sentence);
        return new Linked(
                sentence.substring(0, from),
                sentence.substring(from + 1, to),
                sentence.substring(to + 1));
    }
}
