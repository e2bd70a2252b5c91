package org.soleus.server.run;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Everything one clinic keeps on this machine, in one folder, held by one process.
///
/// `lock` says who holds it, `demo` that it may be thrown away, `postgres` is the database, `keys`
/// and `tenant.key` are what opens the sealed fields in it.
///
/// @param path the folder, absolute
/// @param lock held as long as the process lives; absent where another process holds the folder
public record DataFolder(Path path, @Nullable FileLock lock) implements AutoCloseable {

    private static final String LAST_BACKUP = "last-backup";

    /// What a clinic keeps in its folder, by name.
    static final List<String> OURS =
            List.of(
                    "demo",
                    "postgres",
                    "postgres.log",
                    "postgres.password",
                    "keys",
                    "tenant.key",
                    "content",
                    LAST_BACKUP);

    /// Makes the folder if it is missing and takes hold of it.
    ///
    /// @throws Stop when another process holds it, or it cannot be written
    static DataFolder open(Path asked) {
        var path = asked.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            restrict(path);
            return new DataFolder(path, lock(path));
        } catch (IOException world) {
            throw Stop.because("The data folder " + path + " cannot be written: " + said(world));
        }
    }

    /// Takes hold of a folder that is there; nothing, when another process holds it.
    ///
    /// @throws Stop when it cannot be written
    static Optional<DataFolder> free(Path path) {
        try {
            var lock = tryLock(channel(path));
            return Optional.ofNullable(lock).map(held -> new DataFolder(path, held));
        } catch (IOException world) {
            throw Stop.because("The data folder " + path + " cannot be written: " + said(world));
        }
    }

    /// A folder that another process holds, for whoever only looks.
    static DataFolder beside(Path path) {
        return new DataFolder(path, null);
    }

    /// Whether this folder was begun as a demo.
    public boolean isDemo() {
        return Files.exists(path.resolve("demo"));
    }

    /// The note whose age is that of the last copy of this clinic; not there before the first.
    ///
    /// @param data the clinic's folder
    public static Path lastBackup(Path data) {
        return data.resolve(LAST_BACKUP);
    }

    boolean isEmpty() {
        return OURS.stream().noneMatch(name -> Files.exists(path.resolve(name)));
    }

    void markDemo() {
        try {
            Files.writeString(path.resolve("demo"), "Begun as a demo: may be thrown away.\n");
        } catch (IOException world) {
            throw Stop.because("The data folder " + path + " cannot be written: " + said(world));
        }
    }

    /// Throws the demo away; leaves anything that is not ours.
    ///
    /// @throws Stop when the folder holds something and is not a demo
    void begin() {
        if (isEmpty()) return;
        if (!isDemo()) {
            throw Stop.because(
                    path
                            + " is not a demo: --fresh-demo would throw real data away. Nothing"
                            + " done.");
        }
        try {
            for (var name : OURS) delete(path.resolve(name));
        } catch (IOException world) {
            throw Stop.because("The old demo could not be removed: " + said(world));
        }
    }

    /// Writes where the clinic can be reached, for whoever finds the folder in use.
    void sayWhere(String address) {
        try {
            write(
                    lock != null && lock.acquiredBy() instanceof FileChannel held ? held : null,
                    address);
        } catch (IOException world) {
            // the lock itself holds; only the words for the next one are missing
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) lock.acquiredBy().close();
        } catch (IOException world) {
            // the system releases it with the process
        }
    }

    private static FileLock lock(Path path) throws IOException {
        var channel = channel(path);
        var lock = tryLock(channel);
        if (lock == null) {
            var holder = Files.readString(path.resolve("lock")).strip();
            throw Stop.because(
                    "Soleus already runs on " + path + " (" + holder + "). Nothing started.");
        }
        write(channel, "starting");
        return lock;
    }

    private static FileChannel channel(Path path) throws IOException {
        return FileChannel.open(
                path.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /// The lock; nothing, and a closed channel, when somebody holds it.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            var lock = channel.tryLock();
            if (lock == null) channel.close();
            return lock;
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            return null;
        }
    }

    private static void write(@Nullable FileChannel channel, String where) throws IOException {
        if (channel == null) return;
        var words = "process " + ProcessHandle.current().pid() + ", " + where + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static void restrict(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static String said(IOException world) {
        return switch (world) {
            case FileAlreadyExistsException _ -> "it is a file, not a folder";
            case AccessDeniedException _ -> "you may not write there";
            case NoSuchFileException _ -> "no folder can be made there";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> String.valueOf(world.getMessage());
        };
    }
}
