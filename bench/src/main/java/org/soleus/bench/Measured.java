package org.soleus.bench;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The page `docs/measured.md`: its words stay, its figures are those of this run.
final class Measured {

    private static final String FIGURES = "## Figures";

    private Measured() {}

    static void write(Path home, String machine, Map<String, List<Figure>> parts)
            throws IOException {
        var page = home.resolve("docs/measured.md");
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(page)) {
            if (line.equals(FIGURES)) break;
            lines.add(line);
        }
        lines.add(FIGURES);
        lines.add("Measured on " + LocalDate.now(ZoneOffset.UTC) + ": " + machine + ".");
        parts.forEach(
                (name, figures) -> {
                    lines.addAll(
                            List.of(
                                    "",
                                    "### " + name,
                                    "| what | figure | bar | |",
                                    "|---|--:|--:|---|"));
                    figures.forEach(figure -> lines.add(figure.row()));
                });
        Files.write(page, lines);
    }
}
