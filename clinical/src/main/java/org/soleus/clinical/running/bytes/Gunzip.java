package org.soleus.clinical.running.bytes;

/// A gz file as a source of what was packed in it; several that follow each other are one.
public final class Gunzip implements ByteSource, AutoCloseable {

    private static final int HEAD = 10;
    private static final int TAIL = 8;
    private static final int HAS_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final Window packed;
    private Unpacking part;
    private boolean ended;

    /// @param packed stands at the first byte of a gz file
    public Gunzip(Window packed) {
        this.packed = packed;
        ended = !head();
        part = new Unpacking(packed);
    }

    /// Whether a gz file begins here.
    public static boolean begins(Window window) {
        if (!window.require(3)) return false;
        byte[] b = window.bytes();
        int at = window.at();
        return b[at] == 0x1F && (b[at + 1] & 0xFF) == 0x8B && b[at + 2] == 8;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        while (!ended) {
            int got = part.read(into, from, most);
            if (got > 0) return got;
            ended = !part.isFinished() || !next();
        }
        return -1;
    }

    /// Whether it ends too early or makes no sense.
    public boolean isBroken() {
        return part.isBroken();
    }

    /// Whether it was stopped because it unpacks to far too much.
    public boolean isTooDense() {
        return part.isTooDense();
    }

    @Override
    public void close() {
        part.close();
    }

    private boolean next() {
        packed.require(TAIL);
        packed.skip(Math.min(TAIL, packed.available()));
        if (!begins(packed) || !head()) return false;
        part.close();
        part = new Unpacking(packed);
        return true;
    }

    private boolean head() {
        if (!packed.require(HEAD)) return false;
        int flags = packed.bytes()[packed.at() + 3];
        packed.skip(HEAD);
        if ((flags & HAS_EXTRA) != 0) {
            if (!packed.require(2)) return false;
            int length = Little.two(packed.bytes(), packed.at());
            if (!packed.require(2 + length)) return false;
            packed.skip(2 + length);
        }
        if ((flags & HAS_NAME) != 0) passText();
        if ((flags & HAS_COMMENT) != 0) passText();
        if ((flags & HAS_CHECK) != 0) passBytes(2);
        return true;
    }

    private void passText() {
        while (packed.require(1)) {
            boolean last = packed.bytes()[packed.at()] == 0;
            packed.skip(1);
            if (last) return;
        }
    }

    private void passBytes(int n) {
        packed.require(n);
        packed.skip(Math.min(n, packed.available()));
    }
}
