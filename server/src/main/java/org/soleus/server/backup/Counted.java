package org.soleus.server.backup;

import java.util.Locale;

/// How many rows a table has, and their keyed hash.
///
/// @param rows how many
/// @param hash 64 hexadecimal digits; the same for the same rows in any order
record Counted(long rows, String hash) {

    private static final int SHOWN = 16;

    static final Counted NONE = new Counted(0, "0".repeat(64));

    /// As the end of a file tells it.
    static Counted of(String words) {
        var parts = words.split(" ", 2);
        return new Counted(Long.parseLong(parts[0]), parts[1]);
    }

    String words() {
        return rows + " " + hash;
    }

    /// A line for people.
    String line(Table table) {
        return String.format(
                Locale.ROOT, "  %-26s %9d rows  %s", table.name(), rows, hash.substring(0, SHOWN));
    }
}
