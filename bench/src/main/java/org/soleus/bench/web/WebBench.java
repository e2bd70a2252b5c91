package org.soleus.bench.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Starts the built clinic on a warm data folder and holds its start, its memory and its public
/// pages against their bars.
public final class WebBench {

    private static final int CONNECTIONS = 32;
    private static final Duration TIME = Duration.ofSeconds(10);

    private WebBench() {}

    /// @param args the project's root folder; the current folder when absent
    public static void main(String[] args) throws IOException, InterruptedException {
        var home = Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize();
        var data = Files.createTempDirectory("soleus-bench-");
        Clinic.start(home, data).close();
        starts(home, data);
        try (var clinic = Clinic.start(home, data)) {
            Thread.sleep(Duration.ofSeconds(10));
            say(
                    "idle memory of the server: %d MB (bar 300 MB, without PostgreSQL)"
                            .formatted(clinic.residentMb()));
            page(clinic, "/guides/calf-pain-after-running");
            say("memory after load: %d MB".formatted(clinic.residentMb()));
        }
    }

    private static void starts(Path home, Path data) throws IOException {
        long[] ms = new long[5];
        for (int i = 0; i < ms.length; i++) {
            try (var clinic = Clinic.start(home, data)) {
                ms[i] = clinic.readyMs();
            }
        }
        Arrays.sort(ms);
        say(
                "ready on a warm folder: %d ms, of five %s (bar 3000 ms, aim 1500 ms)"
                        .formatted(ms[2], Arrays.toString(ms)));
    }

    private static void page(Clinic clinic, String path) throws IOException, InterruptedException {
        var ours = Load.of(clinic.port(), List.of(path), List.of(""), CONNECTIONS, TIME);
        try (var bare = new BareServer(ours.bytes())) {
            var limit = Load.of(bare.port(), List.of("/"), List.of(""), CONNECTIONS, TIME);
            say(path + " at " + CONNECTIONS + " connections, " + ours.bytes() + " bytes");
            say("  p99 %.2f ms (bar 10 ms), p50 %.2f ms".formatted(ours.p99Ms(), ours.p50Ms()));
            say("  %.0f a second".formatted(ours.perSecond()));
            say("  a bare server with as many bytes: p99 %.2f ms".formatted(limit.p99Ms()));
            say("  ours is %.2f of its rate".formatted(ours.perSecond() / limit.perSecond()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
