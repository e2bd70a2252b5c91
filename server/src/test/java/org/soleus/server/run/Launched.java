package org.soleus.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The clinic as a process of its own, as an operator runs it.
///
/// @param process the server
/// @param out what it prints
public record Launched(Process process, Path out) {

    /// How long a test waits for anything that such a process does.
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /// In a log of JSON a slash has another before it.
    private static final Pattern ADDRESS =
            Pattern.compile("ready at http:\\\\?/\\\\?/localhost:(\\d+)");

    private static final Pattern PULSE =
            Pattern.compile("pulse is at http:\\\\?/\\\\?/localhost:(\\d+)");

    /// Starts one on a data folder, with these settings beside those of the test.
    static Launched on(Path data, Path out, Map<String, String> settings) throws IOException {
        return on(0, data, out, settings);
    }

    /// Starts one on a port; 0 for a free one.
    static Launched on(int port, Path data, Path out, Map<String, String> settings)
            throws IOException {
        return verb(out, settings, "run", "--port", String.valueOf(port), "--data", data + "");
    }

    /// Starts any verb in a process of its own.
    static Launched verb(Path out, Map<String, String> settings, String... words)
            throws IOException {
        var command = new ArrayList<>(Learned.program());
        command.addAll(List.of(words));
        return begun(out, settings, command);
    }

    /// Begins a process.
    static Launched begun(Path out, Map<String, String> settings, List<String> command)
            throws IOException {
        var builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().putAll(settings);
        return new Launched(builder.start(), out);
    }

    /// Waits until it serves.
    Launched ready() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (port() == 0) {
            assertThat(process.isAlive()).as(said()).isTrue();
            assertThat(System.nanoTime()).as(said()).isLessThan(end);
            Thread.sleep(20);
        }
        return this;
    }

    /// What it has printed so far.
    public String said() throws IOException {
        return Files.exists(out) ? Files.readString(out) : "";
    }

    /// Where it listens; 0 while it does not.
    public int port() {
        return port(ADDRESS);
    }

    /// Where its pulse is; 0 while there is none.
    public int pulse() {
        return port(PULSE);
    }

    private int port(Pattern said) {
        try {
            var address = said.matcher(said());
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
