package org.soleus.bench.web;

import org.soleus.bench.clinic.Clinic;
import org.soleus.bench.clinic.Folder;
import org.soleus.bench.clinic.Spent;
import org.soleus.bench.figure.Figure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How soon the built clinic serves on a warm data folder, and what it holds while nobody asks.
public final class StartBench {

    private static final int STARTS = 5;
    private static final double READY_MS = 3_000;
    private static final double IDLE_MB = 300;
    private static final Duration REST = Duration.ofSeconds(10);

    private StartBench() {}

    /// The middle of five starts, through the script; then the memory of the last one after a rest.
    public static List<Figure> measure(Path home) throws IOException, InterruptedException {
        var ready = new ArrayList<Long>();
        var cpu = new ArrayList<Long>();
        try (var data = Folder.fresh()) {
            Clinic.start(home, data.path()).close();
            for (int i = 0; i < STARTS - 1; i++) {
                try (var clinic = Clinic.start(home, data.path())) {
                    note(clinic, ready, cpu);
                }
            }
            try (var clinic = Clinic.start(home, data.path());
                    var bare = Clinic.start(home, BareServer.command())) {
                note(clinic, ready, cpu);
                Thread.sleep(REST);
                return List.of(
                        Figure.barred("ready on a warm folder", middle(ready), "ms", READY_MS),
                        Figure.beside(
                                "  the quickest of five", (double) Collections.min(ready), "ms"),
                        Figure.beside("  processor time until then", middle(cpu), "ms"),
                        Figure.beside("  a bare server of the JDK", (double) bare.readyMs(), "ms"),
                        Figure.barred("idle memory, without PostgreSQL", mb(clinic), "MB", IDLE_MB),
                        Figure.beside("  a bare server of the JDK", mb(bare), "MB"));
            }
        }
    }

    private static void note(Clinic clinic, List<Long> ready, List<Long> cpu) {
        ready.add(clinic.readyMs());
        cpu.add(Spent.cpuMs(clinic.handle()));
    }

    private static double mb(Clinic clinic) throws IOException {
        return Spent.residentMb(clinic.handle());
    }

    private static double middle(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
