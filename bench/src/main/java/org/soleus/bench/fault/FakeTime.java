package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A clock that is not this machine's, for one process and what it starts: it shows what a file
/// says, and looks there once a second. What only runs on is left as it is.
final class FakeTime {

    private FakeTime() {}

    /// What a process is started with.
    ///
    /// @param stamp the file
    /// @throws Skipped where the library is not there
    static Map<String, String> settings(Path stamp) throws IOException, Skipped {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                stamp.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /// Sets it so far ahead of this machine's; negative for behind.
    static void set(Path stamp, Duration ahead) throws IOException {
        var next = stamp.resolveSibling(stamp.getFileName() + ".next");
        Files.writeString(next, (ahead.isNegative() ? "" : "+") + ahead.toSeconds() + "\n");
        Files.move(next, stamp, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path library() throws IOException, Skipped {
        try (var all = Files.find(Path.of("/usr/lib"), 4, (file, _) -> isIt(file))) {
            Optional<Path> found = all.findFirst();
            return found.orElseThrow(() -> new Skipped("faketime has no library here"));
        }
    }

    private static boolean isIt(Path file) {
        return file.endsWith("libfaketimeMT.so.1");
    }
}
