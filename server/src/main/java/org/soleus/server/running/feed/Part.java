package org.soleus.server.running.feed;

import org.soleus.server.account.Sealed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What has come of a large file: a folder, in it each piece under its number, sealed.
///
/// A piece is there whole or not at all. None is forced to the disk: what a power cut takes is sent
/// again, and what it cuts short does not open.
///
/// @param folder ends with how many bytes the whole file has
record Part(Path folder) {

    private static final String BESIDE = ".part";

    static Part of(Path member, String mark, long bytes) {
        return new Part(member.resolve(mark + "-" + bytes));
    }

    /// Those of a member, the one that was touched longest ago first.
    static List<Part> in(Path member) throws IOException {
        if (!Files.isDirectory(member)) return List.of();
        try (var all = Files.list(member)) {
            return all.map(Part::new).sorted(Comparator.comparing(Part::touched)).toList();
        }
    }

    boolean isBegun() {
        return Files.isDirectory(folder);
    }

    void begin(Instant now) throws IOException {
        Files.createDirectories(folder);
        touch(now);
    }

    /// How many bytes its whole file has.
    long promised() {
        var name = folder.getFileName().toString();
        return Long.parseLong(name.substring(name.lastIndexOf('-') + 1));
    }

    /// How many pieces have come, from the first on.
    int pieces() {
        var names = folder.toFile().list((_, name) -> !name.endsWith(BESIDE));
        if (names == null) return 0;
        var numbers = Arrays.stream(names).mapToInt(Integer::parseInt).sorted().toArray();
        int have = 0;
        while (have < numbers.length && numbers[have] == have) have++;
        return have;
    }

    void keep(int nth, Sealed piece, Instant now) throws IOException {
        var beside = folder.resolve(nth + BESIDE);
        Files.write(beside, piece.bytes());
        Files.move(beside, path(nth), StandardCopyOption.ATOMIC_MOVE);
        touch(now);
    }

    Sealed piece(int nth) throws IOException {
        return Sealed.of(Files.readAllBytes(path(nth)));
    }

    /// By the clinic's clock, which need not be that of the disk.
    private void touch(Instant now) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(now));
    }

    /// When it was begun or its last piece came; long ago where it is gone.
    Instant touched() {
        return Instant.ofEpochMilli(folder.toFile().lastModified());
    }

    void forget() throws IOException {
        delete(folder);
    }

    /// A folder with all that is in it; nothing where it is gone.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private Path path(int nth) {
        return folder.resolve(Integer.toString(nth));
    }
}
