package org.soleus.server.content.web;

import org.soleus.content.Standing;
import org.soleus.server.content.ContentDesk;
import org.soleus.server.content.Draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The list of content, by subject.
///
/// @param drafts what is being written
/// @param subjects every file below its subject
public record Listed(List<ContentDesk.Row> drafts, Map<String, List<ContentDesk.Row>> subjects) {

    static Listed of(List<ContentDesk.Row> rows) {
        var subjects = new LinkedHashMap<String, List<ContentDesk.Row>>();
        for (var row : rows) {
            subjects.computeIfAbsent(subject(row.name()), _ -> new ArrayList<>()).add(row);
        }
        return new Listed(rows.stream().filter(row -> row.draft().isPresent()).toList(), subjects);
    }

    private static String subject(String name) {
        var parts = name.split("/", -1);
        return switch (parts.length) {
            case 1 -> "sources";
            case 2 -> parts[0];
            default -> parts[1] + " in " + parts[0];
        };
    }

    /// How many of a subject are signed, in words; empty where none of it is ever signed.
    public static String signed(List<ContentDesk.Row> rows) {
        long pieces = rows.stream().filter(row -> Standing.isPiece(row.name())).count();
        long signed =
                rows.stream()
                        .flatMap(row -> row.standing().stream())
                        .filter(it -> !it.by().isEmpty())
                        .count();
        return pieces == 0 ? "" : signed + " of " + pieces + " signed";
    }

    /// Where a file stands, in words.
    public static String standing(ContentDesk.Row row) {
        var removal = row.draft().flatMap(Draft::removal);
        if (removal.isPresent()) return goes(removal.get());
        if (!Standing.isPiece(row.name())) return "not signed by itself";
        return row.standing().map(Listed::words).orElse("cannot be read");
    }

    private static String goes(Draft.Removal removal) {
        return removal.isSigned()
                ? "to be taken away, signed by " + removal.signed()
                : "to be taken away";
    }

    private static String words(Standing it) {
        if (it.by().isEmpty()) return it.status().word();
        return it.status().word()
                + " by "
                + it.by()
                + day(", ", it.on())
                + day(", next ", it.next());
    }

    private static String day(String before, Optional<LocalDate> day) {
        return day.map(date -> before + date).orElse("");
    }
}
