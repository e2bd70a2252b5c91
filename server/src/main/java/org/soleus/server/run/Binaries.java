package org.soleus.server.run;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own programs, unpacked once for this machine's user.
///
/// @param home the folder with `bin`, `lib` and `share`
record Binaries(Path home) {

    /// The release of PostgreSQL that this program carries.
    private static final String RELEASE = "18.6.0";

    private static final int EXECUTABLE = 0100;

    /// Finds them in the user's cache, or unpacks them there.
    static Binaries unpacked() throws IOException {
        var home = cache().resolve("postgresql-" + RELEASE);
        if (!Files.exists(home.resolve("bin/postgres"))) unpack(home);
        return new Binaries(home);
    }

    /// A command line for one of the programs. PostgreSQL refuses to run as root, so that root runs
    /// it in a user namespace of its own, where it is nobody.
    List<String> command(String program, List<String> arguments) {
        var line = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) line.addAll(List.of("unshare", "-U"));
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        return line;
    }

    private static Path cache() {
        var asked = System.getenv("XDG_CACHE_HOME");
        var root =
                asked == null || asked.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(asked);
        return root.resolve("soleus");
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var fresh = Files.createTempDirectory(home.getParent(), "unpacking");
        var machine = ArchUtils.normalize(System.getProperty("os.arch"));
        var system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                var tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(fresh, entry, tar);
            }
        }
        moveInto(home, fresh);
    }

    private static void place(Path root, TarArchiveEntry entry, TarArchiveInputStream tar)
            throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("a path leaves the archive: " + entry);
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void moveInto(Path home, Path fresh) throws IOException {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException raced) {
            DataFolder.delete(fresh);
        }
    }
}
