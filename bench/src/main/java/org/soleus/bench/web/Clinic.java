package org.soleus.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A server as a process of its own, started as an operator would.
///
/// @param process the running server
/// @param port where it listens on loopback
/// @param readyMs from the start of the process to its first word of being ready, milliseconds
record Clinic(Process process, int port, long readyMs) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^:/ ]+:(\\d+)");

    /// The built clinic on a data folder.
    static Clinic start(Path home, Path data) throws IOException {
        return start(
                home,
                List.of(
                        home.resolve("soleus").toString(),
                        "run",
                        "--port",
                        "0",
                        "--data",
                        data.toString()));
    }

    /// Anything that says an address once it is ready.
    ///
    /// @throws IOException when it ends before it is ready
    static Clinic start(Path home, List<String> command) throws IOException {
        long from = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .start();
        var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            var address = ADDRESS.matcher(line);
            if (!address.find()) continue;
            long ready = (System.nanoTime() - from) / 1_000_000;
            drain(out);
            return new Clinic(process, Integer.parseInt(address.group(1)), ready);
        }
        throw new IOException("it ended before it was ready: " + String.join("\n", said));
    }

    /// What it says later is heard and forgotten, until it ends.
    private static void drain(BufferedReader out) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                out.lines().forEach(line -> {});
                            } catch (UncheckedIOException ended) {
                                // nobody speaks any more
                            }
                        });
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
