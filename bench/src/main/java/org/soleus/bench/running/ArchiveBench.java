package org.soleus.bench.running;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// An archive of two gigabytes, read to its end by a process with a heap of 256 MB; beside it one
/// of a twentieth of that, which must need as much.
public final class ArchiveBench {

    private static final long BYTES = 2L << 30;
    private static final int HEAP_MB = 256;

    private ArchiveBench() {}

    /// Reads it; a process that runs out of memory fails.
    public static List<Figure> measure() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx" + HEAP_MB + "m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ArchiveReading.class.getName(),
                                String.valueOf(BYTES))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IOException("it was not read: " + said);
        var told = said.strip().split(" ", -1);
        double seconds = Double.parseDouble(told[6]);
        return List.of(
                Figure.barred("2 GB archive, heap at its fullest", number(told, 7), "MB", HEAP_MB),
                Figure.beside("  the same of a twentieth of it", number(told, 3), "MB"),
                Figure.beside("  running files in it", number(told, 4), ""),
                Figure.beside("  time", seconds, "s"),
                Figure.beside("  packed bytes", number(told, 5) / 1e6 / seconds, "MB/s"));
    }

    private static double number(String[] told, int at) {
        return Double.parseDouble(told[at]);
    }
}
