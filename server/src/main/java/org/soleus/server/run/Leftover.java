package org.soleus.server.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What a killed run may leave behind: a PostgreSQL still at work, or only the file that names one.
///
/// Safe to clear because whoever asks holds the data folder's lock.
///
/// @param binaries the programs to stop it with
/// @param cluster the database folder
record Leftover(Binaries binaries, Path cluster) {

    void clear() throws IOException, InterruptedException {
        var pid = pid(cluster);
        if (pid.isEmpty()) return;
        var process = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) return;
        if (isPostgres(process.get())) {
            Postgres.control(binaries, "-D", cluster.toString(), "-m", "fast", "-w", "stop");
        } else {
            Files.delete(cluster.resolve("postmaster.pid"));
        }
    }

    /// The process that the folder's own note names as its server.
    static Optional<Long> pid(Path cluster) throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (!Files.exists(note)) return Optional.empty();
        var first = Files.readString(note).lines().findFirst().orElse("").strip();
        return first.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/postgres")).orElse(false);
    }
}
