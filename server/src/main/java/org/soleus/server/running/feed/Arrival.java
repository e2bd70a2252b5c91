package org.soleus.server.running.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that has arrived whole, on disk until it has been read.
///
/// @param name as its sender calls it
/// @param path where it lies; nobody else's
/// @param sha256 of its bytes, in hexadecimal digits
/// @param bytes how many
public record Arrival(String name, Path path, String sha256, long bytes) implements AutoCloseable {

    /// Throws the file away.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException left) {
            // the next start clears the folder
        }
    }
}
