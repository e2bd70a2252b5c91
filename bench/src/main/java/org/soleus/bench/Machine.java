package org.soleus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on, in one line; its load says how much they can be trusted.
public final class Machine {

    private static final long GIB = 1024L * 1024 * 1024;

    private Machine() {}

    public static String describe() {
        return "%d cores, %d GiB, %s %s, JDK %s, load before %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(memory() / (double) GIB),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version(),
                        load());
    }

    private static long memory() {
        var system = java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize()
                : 0;
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }
}
