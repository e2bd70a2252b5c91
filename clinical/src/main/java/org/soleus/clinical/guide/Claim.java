package org.soleus.clinical.guide;

import java.util.List;
import java.util.stream.Collectors;

/// One statement of a guide, with the sources that it rests on. There is none without a source.
///
/// @param phrases its words, in order
/// @param sources keys of `content/sources.yaml`, at least one
public record Claim(List<Phrase> phrases, List<String> sources) {

    /// @throws IllegalArgumentException when it says nothing, or names no source
    public Claim {
        phrases = List.copyOf(phrases);
        sources = List.copyOf(sources);
        if (words(phrases).isBlank()) throw new IllegalArgumentException("a claim says something");
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no source for: " + words(phrases));
        }
    }

    /// What it says, without links and weight.
    public String words() {
        return words(phrases);
    }

    private static String words(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::words).collect(Collectors.joining()).strip();
    }
}
