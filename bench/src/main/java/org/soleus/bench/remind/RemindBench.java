package org.soleus.bench.remind;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Reminders of a million members, one a day each: what a look costs when nobody is due, and what
/// an hour of them costs, beside reading the whole table once.
public final class RemindBench {

    private static final double LOOK_MS = 5;
    private static final double HOUR_S = 600;

    private RemindBench() {}

    /// Starts a clinic of its own as another process, and asks it.
    public static List<Figure> measure() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("soleus-remind");
        try {
            var figures = folder.resolve("figures");
            run(folder, figures);
            var lines = Files.readAllLines(figures);
            return List.of(
                    Figure.barred(
                            "a look at a million when nobody is due, p99",
                            number(lines, 0),
                            "ms",
                            LOOK_MS),
                    Figure.beside("  reading the whole table instead", number(lines, 1), "ms"),
                    Figure.barred(
                            "an hour of a million members' reminders",
                            number(lines, 2),
                            "s",
                            HOUR_S),
                    Figure.beside("  of them in that hour", number(lines, 3), ""));
        } finally {
            delete(folder);
        }
    }

    private static double number(List<String> lines, int at) {
        return Double.parseDouble(lines.get(at));
    }

    private static void run(Path folder, Path figures) throws IOException, InterruptedException {
        var words = folder.resolve("words");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Million.class.getName(),
                                folder.resolve("data").toString(),
                                figures.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        if (process.waitFor() != 0 || !Files.exists(figures)) {
            throw new IOException("nothing was measured: " + Files.readString(words));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
