package org.soleus.server.running.feed;

import org.soleus.server.run.DataFolder;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/// Takes files in: a piece at a time, into a folder beside the database that only the clinic reads.
@Component
public class Arrivals {

    /// The most bytes that one file may have: a whole export of many years.
    public static final long MOST_BYTES = 2L << 30;

    private static final int PIECE = 1 << 16;

    private final Path folder;

    Arrivals(DataFolder data) {
        this.folder = data.path().resolve("incoming");
        try {
            Files.createDirectories(folder);
            clear();
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    /// What a crash left behind; whoever sent it sends it again. Folders are of [Parts], and stay.
    private void clear() throws IOException {
        try (var left = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : left) Files.deleteIfExists(file);
        }
    }

    /// Where parts of a form may lie until they are taken in.
    public Path folder() {
        return folder;
    }

    /// Takes a file in.
    ///
    /// @throws TooLarge when it has more bytes than are taken
    /// @throws IOException when it ends too early or the disk is full
    public Arrival take(String name, InputStream from) throws IOException {
        var path = Files.createTempFile(folder, "run", ".in");
        try {
            var digest = Digests.sha256();
            long bytes;
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                bytes = copy(from, out);
            }
            var hex = HexFormat.of().formatHex(digest.digest());
            return new Arrival(name, path, hex, bytes);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static long copy(InputStream from, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        long bytes = 0;
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            bytes += n;
            if (bytes > MOST_BYTES) throw new TooLarge();
            out.write(piece, 0, n);
        }
        return bytes;
    }

    /// More bytes than are taken.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /// It is not what its sender said that it is.
    public static final class Changed extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
