package org.soleus.clinical.running.bytes;

import java.util.Arrays;

/// A window on a source of bytes that moves forward, and can look back a little.
///
/// However long the source, it holds no more than a fixed number of bytes. Made for decoders: the
/// bytes are read straight from the array, between `at()` and `limit()`.
public final class Window {

    /// How far back it can always look, in bytes.
    public static final int HISTORY = 32 * 1024;

    /// How many bytes can be asked for at once.
    public static final int MOST = 256 * 1024;

    private static final int FIRST = 128 * 1024;
    private static final ByteSource NOTHING = (into, from, most) -> -1;

    private final ByteSource source;
    private long most;
    private byte[] bytes;
    private int at;
    private int limit;
    private long before;
    private boolean ended;
    private boolean cut;

    private Window(ByteSource source, long most, byte[] bytes, int limit) {
        this.source = source;
        this.most = most;
        this.bytes = bytes;
        this.limit = limit;
    }

    /// A window on bytes that are all here; they are not copied and must not be changed.
    public static Window of(byte[] bytes) {
        Window window = new Window(NOTHING, bytes.length, bytes, bytes.length);
        window.ended = true;
        return window;
    }

    /// A window on a source.
    ///
    /// @param most after so many bytes the source is taken to have ended
    public static Window of(ByteSource source, long most) {
        return new Window(source, most, new byte[FIRST], 0);
    }

    /// The array behind it; changes with `require`.
    public byte[] bytes() {
        return bytes;
    }

    /// Where the next byte stands in the array.
    public int at() {
        return at;
    }

    /// Where the bytes that are here end in the array.
    public int limit() {
        return limit;
    }

    /// How many bytes are here.
    public int available() {
        return limit - at;
    }

    /// How many bytes of the source lie behind.
    public long position() {
        return before + at;
    }

    /// From here on the source is taken to have ended after so many bytes in all.
    public void endAfter(long bytes) {
        most = Math.min(most, bytes);
    }

    /// Whether the source was longer than it may be, and was cut.
    public boolean isCut() {
        return cut;
    }

    /// Moves on by some bytes that are here.
    public void skip(int n) {
        at += n;
    }

    /// Moves to a position within reach.
    ///
    /// @throws IllegalArgumentException when it is out of reach
    public void moveTo(long position) {
        long place = position - before;
        if (place < 0 || place > limit) {
            throw new IllegalArgumentException("position " + position + " is out of reach");
        }
        at = (int) place;
    }

    /// The first position that can still be moved to.
    public long firstInReach() {
        return before;
    }

    /// Makes so many bytes available, or as many as there are.
    ///
    /// @return whether they are here
    public boolean require(int n) {
        while (limit - at < n) {
            if (ended) return false;
            fill(n);
        }
        return true;
    }

    private void fill(int n) {
        if (limit == bytes.length) makeRoom(n);
        int room = (int) Math.min(bytes.length - limit, most - before - limit);
        int got = room <= 0 ? -1 : source.read(bytes, limit, room);
        if (room <= 0) cut = source.read(new byte[1], 0, 1) > 0;
        if (got <= 0) ended = true;
        else limit += got;
    }

    private void makeRoom(int n) {
        int drop = Math.max(0, at - HISTORY);
        int keep = limit - drop;
        int size = bytes.length;
        while (size - (at - drop) < n || size - keep < FIRST / 4) size *= 2;
        byte[] room = size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        System.arraycopy(bytes, drop, room, 0, keep);
        bytes = room;
        before += drop;
        at -= drop;
        limit = keep;
    }
}
