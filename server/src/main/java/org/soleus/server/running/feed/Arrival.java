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

    private static final int LONGEST_NAME = 200;

    /// A file's name alone, without folders, fit to be shown.
    public static String shown(String sent) {
        var plain = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var shown = plain.replaceAll("\\p{Cntrl}", "_").strip();
        if (shown.isEmpty()) return "file";
        return shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) : shown;
    }

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
