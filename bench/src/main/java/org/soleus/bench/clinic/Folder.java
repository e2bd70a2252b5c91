package org.soleus.bench.clinic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for one measurement, gone when it ends.
///
/// @param path where it is
public record Folder(Path path) implements AutoCloseable {

    /// A new and empty one.
    public static Folder fresh() throws IOException {
        return new Folder(Files.createTempDirectory("soleus-bench-"));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(path)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
