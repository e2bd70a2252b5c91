package org.soleus.bench.clinic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server as a process of its own, started as an operator would.
///
/// @param process the running server
/// @param port where it listens on loopback
/// @param readyMs from the start of the process to its first word of being ready, milliseconds
/// @param said what it printed last, line by line; grows while it runs
public record Clinic(Process process, int port, long readyMs, List<String> said)
        implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^:/ ]+:(\\d+)");
    private static final int KEPT_LINES = 2_000;

    /// The built clinic on a data folder.
    public static Clinic start(Path home, Path data) throws IOException {
        return start(home, script(home, data));
    }

    /// What an operator types.
    public static List<String> script(Path home, Path data) {
        var script = home.resolve("soleus").toString();
        return List.of(script, "run", "--port", "0", "--data", data.toString());
    }

    /// Anything that says an address once it is ready.
    ///
    /// @throws IOException when it ends before it is ready
    public static Clinic start(Path home, List<String> command) throws IOException {
        return start(home, command, Map.of());
    }

    /// The same with settings of its own.
    ///
    /// @throws IOException when it ends before it is ready
    public static Clinic start(Path home, List<String> command, Map<String, String> settings)
            throws IOException {
        long from = System.nanoTime();
        var process = launch(home, command, settings);
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        var said = new Said();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            var address = ADDRESS.matcher(line);
            if (!address.find()) continue;
            long ready = (System.nanoTime() - from) / 1_000_000;
            listen(out, said);
            return new Clinic(process, Integer.parseInt(address.group(1)), ready, said);
        }
        throw new IOException("it ended before it was ready: " + String.join("\n", said));
    }

    /// Sets one going without waiting for it.
    public static Process launch(Path home, List<String> command, Map<String, String> settings)
            throws IOException {
        var builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
        builder.environment().putAll(settings);
        return builder.start();
    }

    /// What it says later is heard until it ends.
    private static void listen(BufferedReader out, List<String> said) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                out.lines().forEach(said::add);
                            } catch (UncheckedIOException ended) {
                                // nobody speaks any more
                            }
                        });
    }

    /// The process as the system sees it.
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /// Ends it without a word of warning (`kill -9`), and waits until it is gone.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// The lines of a process, the last of them.
    private static final class Said extends ArrayList<String> {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized boolean add(String line) {
            if (size() == KEPT_LINES) removeFirst();
            return super.add(line);
        }

        @Override
        public synchronized Object[] toArray() {
            return super.toArray();
        }
    }
}
