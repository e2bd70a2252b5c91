package org.soleus.bench;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The page `docs/measured.md`: its words stay, and so do the figures of what was not measured now.
public final class Measured {

    private static final String FIGURES = "## Figures";
    private static final String PART = "### ";

    private Measured() {}

    public static void write(Path home, String machine, Map<String, List<Figure>> parts)
            throws IOException {
        var page = home.resolve("docs/measured.md");
        var lines = Files.readAllLines(page);
        int end = lines.indexOf(FIGURES);
        var words = new ArrayList<>(end < 0 ? lines : lines.subList(0, end));
        var sections = sections(end < 0 ? List.of() : lines.subList(end, lines.size()));
        var measured = "Measured on " + LocalDate.now(ZoneOffset.UTC) + ": " + machine + ".";
        parts.forEach((name, figures) -> sections.put(name, section(measured, figures)));
        words.add(FIGURES);
        sections.forEach(
                (name, section) -> {
                    words.addAll(List.of("", PART + name));
                    words.addAll(section);
                });
        Files.write(page, words);
    }

    private static List<String> section(String measured, List<Figure> figures) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of(measured, "", "| what | figure | bar | |", "|---|--:|--:|---|"));
        figures.forEach(figure -> lines.add(figure.row()));
        return lines;
    }

    private static Map<String, List<String>> sections(List<String> lines) {
        var sections = new LinkedHashMap<String, List<String>>();
        var open = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(PART)) {
                open = new ArrayList<>();
                sections.put(line.substring(PART.length()), open);
            } else {
                open.add(line);
            }
        }
        sections.values().forEach(Measured::withoutEnd);
        return sections;
    }

    private static void withoutEnd(List<String> section) {
        while (!section.isEmpty() && section.getLast().isBlank()) section.removeLast();
    }
}
