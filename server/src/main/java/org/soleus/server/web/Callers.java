package org.soleus.server.web;

import com.sun.management.UnixOperatingSystemMXBean;

import java.lang.management.ManagementFactory;

/// How many may hold a line to the clinic at once: as many as there are open files left for them.
///
/// Whoever comes beyond waits outside. Without it callers who say nothing take the files that the
/// store, the keys and what is uploaded need, and even PostgreSQL seems to be gone.
final class Callers {

    /// What a container takes where nobody says otherwise.
    private static final long MOST = 8_192;

    private static final long LEAST = 16;

    /// Files for the store's connections, for keys, for what comes in and for classes not read yet.
    private static final long KEPT_FREE = 64;

    private Callers() {}

    /// By what the system lets this process open, and what it has opened already.
    static long most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean os
                ? most(os.getMaxFileDescriptorCount(), os.getOpenFileDescriptorCount())
                : MOST;
    }

    /// @param files that may be open
    /// @param open how many are
    static long most(long files, long open) {
        return Math.clamp(files - open - KEPT_FREE, LEAST, MOST);
    }
}
