package org.soleus.bench.fuzz;

import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.file.Told;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// What the fuzzer calls with each file: it must be read soon, be told of, and break no law.
public final class OneFile {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// The most processor time for a file of a few thousand bytes.
    private static final long MOST_NS = 2_000_000_000L;

    private static Decoder decoder = Decoder.FIT;

    private OneFile() {}

    /// Called once by the fuzzer.
    ///
    /// @param args the name of the decoder
    public static void fuzzerInitialize(String[] args) {
        decoder = Decoder.valueOf(args[0]);
    }

    /// Called by the fuzzer with each file that it made.
    ///
    /// @throws IllegalStateException when a law is broken
    public static void fuzzerTestOneInput(byte[] bytes) {
        long begin = THREADS.getCurrentThreadCpuTime();
        for (Told told : decoder.read(bytes)) told.verdict().runs().forEach(OneFile::holds);
        if (THREADS.getCurrentThreadCpuTime() - begin > MOST_NS) {
            throw new IllegalStateException("far too slow for " + bytes.length + " bytes");
        }
    }

    private static void holds(Run run) {
        long before = 0;
        for (int row = 0; row < run.track().size(); row++) {
            long elapsed = run.track().elapsedMs(row);
            if (elapsed < before) throw new IllegalStateException("time falls at row " + row);
            before = elapsed;
        }
        long paused = -1;
        for (var pause : run.track().pauses()) {
            if (pause.fromMs() < paused) throw new IllegalStateException("pauses overlap");
            paused = pause.toMs();
        }
        if (!(RunLoad.of(run, Leg.ANYBODY).load().metres().mid() >= 0)) {
            throw new IllegalStateException("load below zero");
        }
    }
}
