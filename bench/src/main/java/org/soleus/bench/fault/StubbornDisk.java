package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A disk that takes what is written, and on demand forces nothing of it: a small library of ours
/// stands before the C library in all that the clinic runs, PostgreSQL too.
///
/// What it did not force it still shows; a disk that also forgets it is none of ours.
///
/// @param library made here, of the source beside this class
/// @param link leads to the folder below which nothing is forced; not there while all is well
record StubbornDisk(Path library, Path link) {

    /// What makes it.
    static final String COMPILER = "cc";

    private static final String SOURCE = "stubborn.c";

    /// @param folder where it is made
    /// @throws Skipped where the compiler makes no library
    static StubbornDisk in(Path folder) throws IOException, InterruptedException, Skipped {
        var source = folder.resolve(SOURCE);
        var library = folder.resolve("stubborn.so");
        try (var words = StubbornDisk.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(words), source);
        }
        var made = Tool.run(command(source, library));
        if (!made.worked()) throw new Skipped(COMPILER + " makes no library here: " + made.said());
        return new StubbornDisk(library, folder.resolve("unforced"));
    }

    private static List<String> command(Path source, Path library) {
        var out = library.toString();
        return List.of(COMPILER, "-shared", "-fPIC", "-O1", "-o", out, source.toString(), "-ldl");
    }

    /// With these a program stands on it, and reads its errors in English.
    Map<String, String> settings() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "UNFORCED_BELOW",
                link.toString(),
                "LC_ALL",
                "C.UTF-8");
    }

    /// From now on nothing below that folder is forced.
    void refuses(Path folder) throws IOException {
        Files.createSymbolicLink(link, folder.toRealPath());
    }

    /// Sound again.
    void yields() throws IOException {
        Files.delete(link);
    }
}
