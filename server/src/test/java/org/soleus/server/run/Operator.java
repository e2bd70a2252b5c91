package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Whoever runs a clinic: starts it in a process of its own, and has it killed. What is still there
/// in the end is stopped.
public final class Operator {

    private static final Pattern ADDRESS = Pattern.compile("ready at http://localhost:(\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path folder;
    private final Path data;
    private final List<Process> started = new ArrayList<>();

    /// @param folder for what the clinic prints
    /// @param data the clinic's own folder
    public Operator(Path folder, Path data) {
        this.folder = folder;
        this.data = data;
    }

    /// Starts it on a free port, and waits until it is ready.
    public Clinic start() throws IOException, InterruptedException {
        return start(0);
    }

    /// Starts it on a port, and waits until it is ready.
    public Clinic start(int port) throws IOException, InterruptedException {
        var clinic = launch(port);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (clinic.port() == 0) {
            assertThat(clinic.process().isAlive()).as(clinic.said()).isTrue();
            assertThat(System.nanoTime()).as(clinic.said()).isLessThan(end);
            Thread.sleep(20);
        }
        return clinic;
    }

    /// Starts it and does not wait.
    Clinic launch(int port) throws IOException {
        var out = folder.resolve("said-" + started.size() + ".txt");
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.soleus.server.Soleus",
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString());
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        started.add(process);
        return new Clinic(process, out);
    }

    /// The process of its PostgreSQL.
    Optional<Long> postgres() throws IOException {
        return Leftover.pid(data.resolve("postgres"));
    }

    /// Kills its PostgreSQL (`kill -9`).
    public void killPostgres() throws IOException {
        kill(ProcessHandle.of(postgres().orElseThrow()).orElseThrow());
    }

    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /// Stops everything that still runs.
    public void stop() throws IOException, InterruptedException {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        }
        postgres().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroy);
    }

    /// @param process the server
    /// @param out what it prints
    public record Clinic(Process process, Path out) {

        /// What it has printed so far.
        public String said() throws IOException {
            return Files.exists(out) ? Files.readString(out) : "";
        }

        /// Where it listens; 0 while it does not.
        public int port() {
            try {
                var address = ADDRESS.matcher(said());
                return address.find() ? Integer.parseInt(address.group(1)) : 0;
            } catch (IOException notYet) {
                return 0;
            }
        }

        /// Kills it (`kill -9`).
        public void kill() {
            Operator.kill(process.toHandle());
        }
    }
}
