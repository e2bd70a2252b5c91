package org.soleus.bench.running;

import org.soleus.clinical.running.file.RunFiles;
import org.soleus.clinical.running.file.Told;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.util.List;

/// Reads a large archive in a process of its own with little memory, and says what that took.
public final class ArchiveReading {

    private static final Instant NOW = Instant.parse("2026-08-01T00:00:00Z");
    private static final int ROWS = 4_000;
    private static final int POINTS = 2_000;

    private long runs;
    private long rows;

    private ArchiveReading() {}

    /// @param args how many bytes the archive shall have
    public static void main(String[] args) {
        long bytes = Long.parseLong(args[0]);
        var first = new ArchiveReading().read(bytes / 20);
        var whole = new ArchiveReading().read(bytes);
        System.out.println(first + " " + whole);
    }

    /// Reads an archive of this length.
    ///
    /// @return files, runs, seconds, and the most memory held in MB
    private String read(long bytes) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var files = List.of(MadeFiles.fit(ROWS), MadeFiles.gpx(POINTS), MadeFiles.tcx(POINTS));
        var archive = new MadeArchive(files, bytes);
        long from = System.nanoTime();
        new RunFiles(NOW, this::tell).read("export.zip", archive);
        double seconds = (System.nanoTime() - from) / 1e9;
        if (runs != archive.entries() || rows < runs * POINTS) {
            throw new IllegalStateException("misread: " + runs + " of " + archive.entries());
        }
        return archive.entries() + " " + archive.given() + " " + seconds + " " + held();
    }

    private void tell(Told told) {
        for (var run : told.verdict().runs()) {
            runs++;
            rows += run.track().size();
        }
    }

    /// Of the heap, at its fullest.
    private static double held() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                / 1e6;
    }
}
