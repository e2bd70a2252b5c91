package org.soleus.bench.web;

import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Today's page of 2,000 signed-in members, one after the other, in a clinic of 10,000.
public final class TodayBench {

    private static final int MEMBERS = 10_000;
    private static final int CONNECTIONS = 8;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double P99_MS = 25;

    private TodayBench() {}

    /// Makes the town, starts the built clinic on it and asks.
    public static List<Figure> measure(Path home) throws IOException, InterruptedException {
        try (var folder = Folder.fresh()) {
            var cookies = folder.path().resolve("cookies");
            var data = folder.path().resolve("data");
            long began = System.nanoTime();
            make(data, cookies);
            double seconds = (System.nanoTime() - began) / 1e9;
            var asking =
                    Files.readAllLines(cookies).stream()
                            .map(cookie -> new Asking("/plan/today", cookie))
                            .toList();
            try (var clinic = Clinic.start(home, data)) {
                var figures = new ArrayList<Figure>();
                figures.add(Figure.beside("making " + MEMBERS + " members took", seconds, "s"));
                figures.addAll(ask(home, clinic, data, asking));
                return figures;
            }
        }
    }

    private static List<Figure> ask(Path home, Clinic clinic, Path data, List<Asking> asking)
            throws IOException, InterruptedException {
        var postgres = Clinic.postgres(data);
        var alone = Load.of(clinic.port(), asking, 1, TIME);
        long server = Spent.cpuMs(clinic.handle());
        long database = Spent.descendantsCpuMs(postgres);
        var ours = Load.of(clinic.port(), asking, CONNECTIONS, TIME);
        server = Spent.cpuMs(clinic.handle()) - server;
        database = Spent.descendantsCpuMs(postgres) - database;
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.barred("Today, p99 with one member at a time", alone.p99Ms(), "ms", P99_MS));
        figures.add(Figure.beside("p99 at 8 members who never pause", ours.p99Ms(), "ms"));
        figures.addAll(ours.rest());
        figures.add(each("  processor time of the server for each", server, ours));
        figures.add(each("  processor time of PostgreSQL for each", database, ours));
        figures.addAll(BareServer.beside(home, ours, CONNECTIONS, TIME));
        figures.add(Figure.beside("  memory after it", Spent.residentMb(clinic.handle()), "MB"));
        return figures;
    }

    /// The load is sent twice, once to warm up.
    private static Figure each(String what, long ms, Load load) {
        return Figure.beside(what, ms / (double) (load.answers() + load.warmUp()), "ms");
    }

    private static void make(Path data, Path cookies) throws IOException, InterruptedException {
        var words = Files.createTempFile("soleus-town", ".txt");
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.soleus.bench.town.Town",
                                data.toString(),
                                String.valueOf(MEMBERS),
                                cookies.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
        if (process.waitFor() != 0 || !Files.exists(cookies)) {
            throw new IOException("the town could not be made: " + Files.readString(words));
        }
        Files.delete(words);
    }
}
