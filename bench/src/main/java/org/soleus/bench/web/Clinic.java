package org.soleus.bench.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The built clinic as a process of its own, started as an operator would.
///
/// @param process the running server
/// @param port where it listens on loopback
/// @param readyMs from the start of the process to its first word of being ready, milliseconds
/// @param said what it printed until then
record Clinic(Process process, int port, long readyMs, List<String> said) implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("http://[^:/ ]+:(\\d+)");

    /// @throws IOException when it ends before it is ready
    static Clinic start(Path home, Path data) throws IOException {
        long from = System.nanoTime();
        var process =
                new ProcessBuilder("./soleus", "run", "--port", "0", "--data", data.toString())
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
            return new Clinic(process, Integer.parseInt(address.group(1)), ready, said);
        }
        throw new IOException("the clinic ended before it was ready: " + String.join("\n", said));
    }

    private static void drain(BufferedReader out) {
        Thread.ofVirtual().start(() -> out.lines().forEach(line -> {}));
    }

    /// The memory that the server itself holds, without PostgreSQL, in MB.
    long residentMb() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("no resident size for process " + process.pid());
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
