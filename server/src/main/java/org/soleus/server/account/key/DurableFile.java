package org.soleus.server.account.key;

import org.soleus.server.run.OnDisk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// A small file that is there whole or not at all, also after the power went.
final class DurableFile {

    private DurableFile() {}

    /// Writes beside it, forces it to the disk, and moves it into place. Readable by its owner
    /// only.
    static void write(Path file, byte[] content) throws IOException {
        var folder = above(file);
        makeFolder(folder);
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(folder, ".", ".part", owner);
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) channel.write(rest);
            }
            OnDisk.force(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            OnDisk.force(folder);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Removes it, and makes sure that it stays removed.
    static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) OnDisk.force(above(file));
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        var above = above(folder);
        makeFolder(above);
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        try {
            Files.createDirectory(folder, owner);
        } catch (FileAlreadyExistsException raced) {
            return;
        }
        OnDisk.force(above);
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }
}
