package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What runs because of us and would go on when somebody ends an experiment in the middle: it ends
/// with us.
final class Leavings {

    private static final Set<Path> STORES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leavings::end));
    }

    private Leavings() {}

    /// A data folder on which something may run.
    static void of(Path data) {
        STORES.add(data);
    }

    private static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        for (var data : STORES) {
            try {
                Store.end(data);
            } catch (IOException gone) {
                // nothing runs there
            }
        }
    }
}
