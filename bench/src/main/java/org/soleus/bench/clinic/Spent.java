package org.soleus.bench.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process holds and has used, as Linux counts it.
public final class Spent {

    /// Clock ticks a second, the same on every Linux of today.
    private static final int TICKS = 100;

    private static final int USER = 11;

    private Spent() {}

    /// Processor time since it began, in milliseconds; a process that is gone used none.
    public static long cpuMs(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]))
                    * 1_000
                    / TICKS;
        } catch (IOException gone) {
            return 0;
        }
    }

    /// Processor time of everything that it started and that still runs, in milliseconds.
    public static long descendantsCpuMs(ProcessHandle process) {
        return process.descendants().mapToLong(Spent::cpuMs).sum();
    }

    /// PostgreSQL, which a clinic started but which is its own process: by its note in the folder.
    public static ProcessHandle postgres(Path data) throws IOException {
        var note = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.getFirst().strip())).orElseThrow();
    }

    /// Resident memory in MB.
    public static double residentMb(ProcessHandle process) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IOException("no resident size for process " + process.pid());
    }
}
