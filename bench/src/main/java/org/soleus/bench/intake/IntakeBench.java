package org.soleus.bench.intake;

import org.soleus.bench.clinic.Folder;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A thousand recordings of 100 kB in one archive, from the first byte of the upload to the last
/// run stored and scored.
public final class IntakeBench {

    private static final int RUNS = 1_000;
    private static final double MOST_S = 5;

    private IntakeBench() {}

    /// Takes them in for five members in turn and judges the middle one.
    public static List<Figure> measure() throws IOException, InterruptedException {
        try (var folder = Folder.fresh()) {
            var seconds = folder.path().resolve("seconds");
            var words = folder.path().resolve("words");
            var process = start(folder.path().resolve("data"), seconds, words);
            if (process.waitFor() != 0 || !Files.exists(seconds)) {
                throw new IOException("nothing was taken in: " + Files.readString(words));
            }
            return figures(Files.readAllLines(seconds).stream().map(Took::of).toList());
        }
    }

    private static List<Figure> figures(List<Took> all) {
        var members = all.subList(0, all.size() - 1);
        var sorted = members.stream().sorted(Comparator.comparingDouble(Took::seconds)).toList();
        var middle = sorted.get(members.size() / 2);
        return List.of(
                Figure.barred(
                        "1,000 FIT runs, 100 MB, stored and scored", middle.seconds(), "s", MOST_S),
                Figure.beside("  processor time of the server for it", middle.cpu(), "s"),
                Figure.beside("  processor time of PostgreSQL for it", middle.database(), "s"),
                Figure.beside("  the first after a start", members.getFirst().seconds(), "s"),
                Figure.beside(
                        "  the same runs once more, all known", all.getLast().seconds(), "s"));
    }

    /// @param seconds by the clock
    /// @param cpu of the server's processor time
    /// @param database of PostgreSQL's
    private record Took(double seconds, double cpu, double database) {

        static Took of(String line) {
            var parts = line.split(" ", -1);
            return new Took(
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]));
        }
    }

    /// With the memory and the collector of `./soleus run`.
    private static Process start(Path data, Path seconds, Path words) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xms64m",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Intake.class.getName(),
                        data.toString(),
                        String.valueOf(RUNS),
                        seconds.toString())
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
    }
}
