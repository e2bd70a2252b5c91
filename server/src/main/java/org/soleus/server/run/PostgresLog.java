package org.soleus.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What PostgreSQL writes while it starts, works and ends; nothing in it is anybody's.
///
/// @param file where, which need not be there
record PostgresLog(Path file) {

    /// In the order in which they are believed: nothing is graver than the first.
    private static final List<String> GRAVE = List.of("PANIC:", "FATAL:");

    /// Said to whoever comes while it is away, of which it is no reason.
    private static final String AWAY = "the database system is";

    /// Why it ended or did not start, in its own words; empty where it did not say.
    String lastWord() throws IOException {
        if (!Files.exists(file)) return "";
        var lines = Files.readAllLines(file);
        return GRAVE.stream()
                .map(grave -> last(lines, grave))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String last(List<String> lines, String grave) {
        return lines.stream()
                .filter(line -> line.contains(grave))
                .map(line -> line.substring(line.indexOf(grave) + grave.length()).strip())
                .filter(word -> !word.startsWith(AWAY))
                .reduce("", (before, last) -> last);
    }
}
