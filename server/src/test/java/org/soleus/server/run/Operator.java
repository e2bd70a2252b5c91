package org.soleus.server.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Whoever runs a clinic: starts it in a process of its own, and has it killed.
public final class Operator {

    private final Path folder;
    private final Path data;
    private final List<Launched> started = new ArrayList<>();

    /// @param folder for what the clinic prints
    /// @param data the clinic's own folder
    public Operator(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Starts it on a free port, and waits until it is ready.
    public Launched start() throws IOException, InterruptedException {
        return start(0);
    }

    /// Starts it on a port, and waits until it is ready.
    public Launched start(int port) throws IOException, InterruptedException {
        var out = folder.resolve("said-" + started.size() + ".txt");
        var clinic = Launched.on(port, data, out, Map.of());
        started.add(clinic);
        return clinic.ready();
    }

    /// Kills its PostgreSQL (`kill -9`).
    public void killPostgres() throws IOException {
        kill(postgres().flatMap(ProcessHandle::of).orElseThrow());
    }

    private Optional<Long> postgres() throws IOException {
        return Leftover.pid(data.resolve("postgres"));
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Stops everything that still runs.
    public void stop() throws IOException, InterruptedException {
        for (var clinic : started) {
            clinic.process().destroy();
            if (!clinic.process().waitFor(30, TimeUnit.SECONDS)) clinic.kill();
        }
        postgres().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
    }
}
