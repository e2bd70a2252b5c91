package org.soleus.bench.fault;

import org.soleus.bench.clinic.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is there because of us and would stay when somebody ends an experiment in the middle: what
/// runs ends with us, and disks and folders go.
final class Leavings {

    private static final Set<Path> STORES = ConcurrentHashMap.newKeySet();
    private static final Set<Path> DISKS = ConcurrentHashMap.newKeySet();
    private static final Set<Folder> FOLDERS = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Leavings::end));
    }

    private Leavings() {}

    /// A data folder on which something may run.
    static void of(Path data) {
        STORES.add(data);
    }

    /// Where a disk may be.
    static void disk(Path at) {
        DISKS.add(at);
    }

    static void folder(Folder folder) {
        FOLDERS.add(folder);
    }

    private static void end() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        for (var data : STORES) quietly(() -> Store.end(data));
        for (var at : DISKS) {
            if (Files.exists(at)) quietly(() -> SmallDisk.away(at));
        }
        for (var folder : FOLDERS) {
            if (Files.exists(folder.path())) quietly(folder::close);
        }
    }

    /// One end.
    @FunctionalInterface
    private interface End {
        void comes() throws IOException;
    }

    private static void quietly(End end) {
        try {
            end.comes();
        } catch (IOException gone) {
            // nothing is there any more
        }
    }
}
