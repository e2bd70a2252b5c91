package org.soleus.bench.web;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;
import org.soleus.bench.clinic.Spent;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A page of 2,000 signed-in members, one after the other, in a large clinic.
///
/// @param name of the page
/// @param path its address
/// @param lived how many members lived six weeks at the product's own desks
/// @param made how many made-up ones moved in beside them
public record PageBench(String name, String path, int lived, int made) {

    /// What a member sees in the morning.
    public static final PageBench TODAY = new PageBench("Today", "/plan/today", 10_000, 0);

    /// How it went, in charts and tables.
    public static final PageBench PROGRESS = new PageBench("Progress", "/outcome", 2_000, 98_000);

    private static final int CONNECTIONS = 8;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double P99_MS = 25;

    /// Makes the clinic, starts it and asks.
    public List<Figure> measure(Path home) throws IOException, InterruptedException {
        try (var folder = Folder.fresh()) {
            var cookies = folder.path().resolve("cookies");
            var data = folder.path().resolve("data");
            long began = System.nanoTime();
            Filled.lived(data, lived, cookies);
            if (made > 0) Filled.made(data, made);
            double seconds = (System.nanoTime() - began) / 1e9;
            var asking =
                    Files.readAllLines(cookies).stream()
                            .map(cookie -> new Asking(path, cookie))
                            .toList();
            try (var clinic = Clinic.start(home, data)) {
                var figures = new ArrayList<Figure>();
                var members = "making " + (lived + made) + " members took";
                figures.add(Figure.beside(members, seconds, "s"));
                figures.addAll(ask(home, clinic, data, asking));
                return figures;
            }
        }
    }

    private List<Figure> ask(Path home, Clinic clinic, Path data, List<Asking> asking)
            throws IOException, InterruptedException {
        var postgres = Spent.postgres(data);
        var alone = Load.of(clinic.port(), asking, 1, TIME);
        long server = Spent.cpuMs(clinic.handle());
        long database = Spent.descendantsCpuMs(postgres);
        var ours = Load.of(clinic.port(), asking, CONNECTIONS, TIME);
        server = Spent.cpuMs(clinic.handle()) - server;
        database = Spent.descendantsCpuMs(postgres) - database;
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.barred(
                        name + ", p99 with one member at a time", alone.p99Ms(), "ms", P99_MS));
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
}
