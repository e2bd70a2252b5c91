package org.soleus.server.backup;

import java.util.List;

/// What a file says of itself before anything sealed: lines of a word and what it means here.
/// Anybody may read it, so it names nobody.
///
/// @param lines in the order of the file
record Header(List<String> lines) {

    Header {
        lines = List.copyOf(lines);
    }

    static Header of(String text) {
        return new Header(text.lines().toList());
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /// What the first line with this word says; empty where there is none.
    String one(String word) {
        return all(word).stream().findFirst().orElse("");
    }

    /// What each line with this word says.
    List<String> all(String word) {
        var lead = word + " ";
        return lines.stream()
                .filter(line -> line.startsWith(lead))
                .map(line -> line.substring(lead.length()))
                .toList();
    }
}
