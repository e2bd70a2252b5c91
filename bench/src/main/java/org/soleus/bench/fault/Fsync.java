package org.soleus.bench.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// F6: the disk says that it could not write what PostgreSQL wants to be sure of (`EIO` from
/// `fsync` and `fdatasync`, in the main process and in all that it forks).
///
/// `fiu` cannot do it: its library and PostgreSQL have functions of one name, and PostgreSQL dies
/// as it starts. `strace` puts the error into the call itself, in a server that runs.
final class Fsync implements Experiment {

    @Override
    public String name() {
        return "fsync";
    }

    @Override
    public List<String> faults() {
        return List.of("F6");
    }

    @Override
    public String about() {
        return "the disk refuses to make sure of what PostgreSQL wrote";
    }

    @Override
    public List<String> needs() {
        return List.of("strace");
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        Tool.need("strace");
        int times = pace.rounds(1, 30);
        var back = Duration.ZERO;
        long met = 0;
        try (var ground = nursery.ground()) {
            var clinic = ground.start();
            var ledger = Ledger.begin(ground);
            var seen = Seen.NONE;
            try (var writers = Writers.begin(ground.writers(Nursery.WRITERS), ledger)) {
                for (int i = 0; i < times; i++) {
                    writers.await(pace.amount(30, 300));
                    var main = Store.postgres(ground.data()).orElseThrow();
                    refuse(main, Duration.ofSeconds(pace.amount(1, 3)));
                    long began = System.nanoTime();
                    writers.await(Nursery.WRITERS);
                    back = Kills.longer(back, Duration.ofNanos(System.nanoTime() - began));
                    met += wasMet(ground) ? 1 : 0;
                }
                seen = Seen.of(writers);
            }
            long died = clinic.process().isAlive() ? 0 : 1;
            return Told.of(
                    ledger.sum(),
                    back,
                    seen.and(
                            Told.also("  times that the disk refused", times, ""),
                            Told.none("  of them without a word of PostgreSQL", times - met),
                            Told.none("  clinics ended", died)));
        }
    }

    private static void refuse(ProcessHandle main, Duration time)
            throws IOException, InterruptedException, Skipped {
        var all =
                Stream.concat(Stream.of(main), main.children())
                        .map(one -> String.valueOf(one.pid()))
                        .collect(Collectors.joining(","));
        var command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=fsync,fdatasync"));
        command.addAll(List.of("-e", "inject=fsync,fdatasync:error=EIO", "-p", all));
        var strace = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread.sleep(time);
        if (!strace.isAlive() && main.isAlive()) {
            throw new Skipped("no process may be traced here: " + said(strace));
        }
        strace.destroy();
        strace.waitFor();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }

    /// PostgreSQL writes its log anew when it is started anew: either it says so, or it was.
    private static boolean wasMet(Ground ground) throws IOException {
        var log = Files.readString(ground.data().resolve("postgres.log"));
        return log.contains("Input/output error")
                || log.contains("not properly shut down")
                || log.contains("was interrupted");
    }
}
