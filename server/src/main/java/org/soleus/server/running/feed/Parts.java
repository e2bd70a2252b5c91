package org.soleus.server.running.feed;

import org.soleus.server.account.Indexes;
import org.soleus.server.account.MemberErased;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Keeps what has come of a large file, so that a line that breaks off costs one piece and not the
/// whole: sealed under its member's key, for a day.
///
/// What a file is, its bytes say, and whose: the same file of somebody else is another one.
@Component
public class Parts {

    /// How long a part waits for its next piece.
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String PURPOSE = "running.part";
    private static final int MARK = 16;

    /// How many pieces are sealed at once: each is held in memory twice meanwhile.
    private static final int AT_ONCE = 4;

    /// The part of the disk that stays free whatever comes: one in so many.
    private static final int SPARED = 20;

    private final Path folder;
    private final MemberKeys keys;
    private final Indexes indexes;
    private final Clock clock;
    private final Set<Part> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore inMemory = new Semaphore(AT_ONCE);

    Parts(Arrivals arrivals, MemberKeys keys, Indexes indexes, Clock clock) {
        this.folder = arrivals.folder().resolve("parts");
        this.keys = keys;
        this.indexes = indexes;
        this.clock = clock;
    }

    /// What reads a whole file.
    @FunctionalInterface
    public interface Reading {

        /// @return whether it is read to its end, and need not be read again
        boolean read(InputStream file) throws IOException;
    }

    /// Begins a file, or says how far it came. Others of hers give way, the oldest first, where all
    /// together would be larger than one file may be.
    ///
    /// @throws Arrivals.TooLarge when it has more bytes than are taken
    public Had begin(SignedIn me, Promised file) throws IOException {
        if (file.bytes() > Arrivals.MOST_BYTES) throw new Arrivals.TooLarge();
        var part = part(me, file);
        if (!part.isBegun()) {
            makeWay(me, file);
            if (!hasRoom(file)) return new Had.NoRoom();
            part.begin(clock.instant());
        }
        return new Had.Done(bytes(part, file));
    }

    /// Takes the piece that belongs at `at`.
    ///
    /// @param sha256 what its sender made of it, in hexadecimal digits
    public Had take(SignedIn me, Promised file, long at, Arrival piece, String sha256)
            throws IOException {
        var part = part(me, file);
        return alone(part, () -> take(me, file, part, at, piece, sha256));
    }

    private Had take(SignedIn me, Promised file, Part part, long at, Arrival piece, String sha256)
            throws IOException {
        if (!part.isBegun()) return new Had.Nothing();
        int nth = part.pieces();
        long have = bytes(nth, file);
        if (at != have || nth == file.pieces()) return new Had.Elsewhere(have);
        boolean isWhole = piece.bytes() == file.bytesOf(nth);
        if (!isWhole || !piece.sha256().equals(sha256)) return new Had.Changed(have);
        keep(me, part, nth, piece);
        return new Had.Done(bytes(nth + 1, file));
    }

    private void keep(SignedIn me, Part part, int nth, Arrival piece) throws IOException {
        inMemory.acquireUninterruptibly();
        try {
            var bytes = Files.readAllBytes(piece.path());
            part.keep(nth, keys.sealBytes(me.tenant(), me.member(), bytes), clock.instant());
        } finally {
            inMemory.release();
        }
    }

    /// Has a file read that is all there, and throws it away once it was.
    ///
    /// The stream ends with [Arrivals.Changed] where the file is not what was promised.
    public Had end(SignedIn me, Promised file, Reading reading) throws IOException {
        var part = part(me, file);
        return alone(part, () -> end(me, file, part, reading));
    }

    private Had end(SignedIn me, Promised file, Part part, Reading reading) throws IOException {
        if (!part.isBegun()) return new Had.Nothing();
        long have = bytes(part, file);
        if (have < file.bytes()) return new Had.Elsewhere(have);
        try (var whole = new Unsealed(keys, me, part, file)) {
            if (reading.read(whole)) part.forget();
        }
        return new Had.Done(have);
    }

    /// The work on a part; two never do it at once.
    private interface Work {
        Had done() throws IOException;
    }

    private Had alone(Part part, Work work) throws IOException {
        if (!busy.add(part)) return new Had.Busy();
        try {
            return work.done();
        } finally {
            busy.remove(part);
        }
    }

    private Part part(SignedIn me, Promised file) {
        var said = me.member().value() + " " + file.digest() + " " + file.bytes();
        var mark = HexFormat.of().formatHex(indexes.of(me.tenant(), PURPOSE, said), 0, MARK);
        return Part.of(folder(me.member()), mark, file.bytes());
    }

    private Path folder(MemberId member) {
        return folder.resolve(member.value().toString());
    }

    private static long bytes(Part part, Promised file) {
        return bytes(part.pieces(), file);
    }

    private static long bytes(int pieces, Promised file) {
        return Math.min((long) pieces * Promised.PIECE, file.bytes());
    }

    private void makeWay(SignedIn me, Promised file) throws IOException {
        var others = Part.in(folder(me.member()));
        long all = file.bytes() + others.stream().mapToLong(Part::promised).sum();
        for (var oldest : others) {
            if (all <= Arrivals.MOST_BYTES) return;
            if (busy.contains(oldest)) continue;
            all -= oldest.promised();
            oldest.forget();
        }
    }

    /// Sealed, and once more while it is read; the clinic itself needs some of the disk, too.
    private boolean hasRoom(Promised file) throws IOException {
        Files.createDirectories(folder);
        var disk = Files.getFileStore(folder);
        return disk.getUsableSpace() - 2 * file.bytes() > disk.getTotalSpace() / SPARED;
    }

    /// What is hers goes at once: were she not erased after all, she would send it again.
    @EventListener
    void on(MemberErased erased) {
        try {
            Part.delete(folder(erased.member()));
        } catch (IOException world) {
            throw new UncheckedIOException(world);
        }
    }

    /// Forgets those whose last piece came long ago.
    void forgetOld() throws IOException {
        if (!Files.isDirectory(folder)) return;
        var before = clock.instant().minus(KEPT);
        try (var members = Files.newDirectoryStream(folder)) {
            for (var member : members) forgetOld(member, before);
        }
    }

    private void forgetOld(Path member, Instant before) throws IOException {
        for (var part : Part.in(member)) {
            if (part.touched().isBefore(before) && !busy.contains(part)) part.forget();
        }
        if (Part.in(member).isEmpty()) Part.delete(member);
    }
}
