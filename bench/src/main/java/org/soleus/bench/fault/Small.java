package org.soleus.bench.fault;

import org.soleus.bench.running.MadeFiles;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// F34: little memory and few files, while people write, others only hold the line, and large files
/// come.
///
/// Its heap is so small that the whole program, which is more than its heap, stays below the bar.
final class Small implements Experiment {

    private static final int FILES = 256;
    private static final int MEMORY_MB = 512;

    /// Stands above what the command line of the clinic says of its heap.
    private static final Map<String, String> HEAP = Map.of("_JAVA_OPTIONS", "-Xmx192m");

    private static final int LINES = 400;
    private static final int RECORDS = 20_000;

    @Override
    public String name() {
        return "small";
    }

    @Override
    public List<String> faults() {
        return List.of("F34");
    }

    @Override
    public String about() {
        return "256 open files and less than 512 MB for all that comes";
    }

    @Override
    public List<String> needs() {
        return List.of("prlimit");
    }

    @Override
    public Told run(Nursery nursery, Pace pace) throws Exception {
        try (var ground = nursery.ground()) {
            var command = new ArrayList<>(List.of("prlimit", "--nofile=" + FILES + ":" + FILES));
            command.addAll(ground.program().run(ground.data()));
            var clinic = ground.start(command, HEAP);
            var ledger = Ledger.begin(ground);
            var back = Duration.ZERO;
            int held;
            int files = pace.amount(4, 100);
            var writers = Writers.begin(ground.writers(Nursery.WRITERS), ledger);
            try (writers) {
                writers.await(20);
                try (var crowd = new Lines(ground.port())) {
                    held = crowd.hold(LINES);
                    send(ground, files);
                    Thread.sleep(Duration.ofSeconds(pace.amount(2, 60)));
                }
                long began = System.nanoTime();
                writers.await(Nursery.WRITERS);
                back = Duration.ofNanos(System.nanoTime() - began);
            }
            var seen = Seen.of(writers);
            long died = clinic.process().isAlive() ? 0 : 1;
            long most = died > 0 ? 0 : mostMb(clinic.handle());
            var said = List.copyOf(clinic.said());
            long memory = said.stream().filter(line -> line.contains("OutOfMemory")).count();
            if (seen.odd() > 0)
                said.stream().filter(Small::isTrouble).limit(20).forEach(System.err::println);
            return Told.of(
                    ledger.sum(),
                    back,
                    seen.and(
                            Told.also("  lines that were held", held, ""),
                            Told.also("  running files beside", files, ""),
                            Told.most("  the most memory of the program", most, "MB", MEMORY_MB),
                            Told.none("  words of memory that ran out", memory),
                            Told.none("  clinics ended", died)));
        }
    }

    /// The most that it ever held of real memory; what others lend it is in it.
    private static long mostMb(ProcessHandle process) throws IOException {
        var status = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"));
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTrouble(String line) {
        return line.contains("ERROR") || line.contains("WARN");
    }

    /// Many at once, whatever becomes of each.
    private static void send(Ground ground, int many) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < many; i++) {
                int nth = i;
                threads.execute(
                        () -> {
                            try {
                                ground.person("ada")
                                        .upload(
                                                "/running/upload/file",
                                                "run.fit",
                                                MadeFiles.fit(RECORDS, nth));
                            } catch (IOException noRoom) {
                                // sent again another day
                            }
                        });
            }
        }
    }

    /// Callers who say nothing.
    private static final class Lines implements AutoCloseable {

        private final List<Socket> lines = new ArrayList<>();
        private final int port;

        Lines(int port) {
            this.port = port;
        }

        int hold(int many) {
            for (int i = 0; i < many; i++) {
                try {
                    lines.add(new Socket(InetAddress.getLoopbackAddress(), port));
                } catch (IOException notTaken) {
                    return lines.size();
                }
            }
            return lines.size();
        }

        @Override
        public void close() throws IOException {
            for (var line : lines) line.close();
        }
    }
}
