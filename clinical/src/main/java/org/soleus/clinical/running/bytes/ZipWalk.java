package org.soleus.clinical.running.bytes;

import org.jspecify.annotations.Nullable;

/// Walks through a zip archive from front to back, file by file, without ever holding one.
///
/// Reads what stands before each file and not the list at the end: an archive of which only the
/// beginning arrived gives what arrived.
public final class ZipWalk {

    private static final int HEAD = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZE_FOLLOWS = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    private final Window zip;
    private @Nullable Unpacking unpacking;
    private String name = "";
    private int flags;
    private int method;
    private long left;
    private boolean broken;

    /// @param zip stands at the first byte of the archive
    public ZipWalk(Window zip) {
        this.zip = zip;
    }

    /// Whether an archive begins here.
    public static boolean begins(Window window) {
        return isMark(window, 3, 4) || isMark(window, 5, 6);
    }

    private static boolean isMark(Window window, int third, int fourth) {
        if (!window.require(4)) return false;
        byte[] b = window.bytes();
        int at = window.at();
        return b[at] == 'P' && b[at + 1] == 'K' && b[at + 2] == third && b[at + 3] == fourth;
    }

    /// Moves to the next file.
    ///
    /// @return whether there is one
    public boolean next() {
        if (!isMark(zip, 3, 4)) {
            broken |= !isMark(zip, 1, 2) && !isMark(zip, 5, 6) && !isMark(zip, 6, 6);
            return false;
        }
        if (!zip.require(HEAD)) return cut();
        byte[] b = zip.bytes();
        int at = zip.at();
        flags = Little.two(b, at + 6);
        method = Little.two(b, at + 8);
        left = Little.four(b, at + 18);
        long unpacked = Little.four(b, at + 22);
        int nameLength = Little.two(b, at + 26);
        int extra = Little.two(b, at + 28);
        if (!zip.require(HEAD + nameLength + extra)) return cut();
        at = zip.at() + HEAD;
        name = Utf8.text(zip.bytes(), at, at + nameLength);
        if (left == IN_EXTRA) left = long64(at + nameLength, extra, unpacked == IN_EXTRA);
        zip.skip(HEAD + nameLength + extra);
        unpacking = method == DEFLATED ? new Unpacking(zip) : null;
        return true;
    }

    private boolean cut() {
        broken = true;
        return false;
    }

    /// The packed size where it takes eight bytes.
    private long long64(int at, int length, boolean afterUnpacked) {
        byte[] b = zip.bytes();
        int end = at + length;
        for (int place = at; place + 4 <= end; place += 4 + Little.two(b, place + 2)) {
            int value = place + 4 + (afterUnpacked ? 8 : 0);
            if (Little.two(b, place) == 1 && value + 8 <= end)
                return Math.max(0, Little.eight(b, value));
        }
        return IN_EXTRA;
    }

    /// The name of the file within the archive, as it stands there.
    public String name() {
        return name;
    }

    /// Whether the file is locked with a password.
    public boolean isLocked() {
        return (flags & ENCRYPTED) != 0;
    }

    /// Whether the file is packed in a way that can be unpacked here.
    public boolean isReadable() {
        boolean stored = method == STORED && (flags & SIZE_FOLLOWS) == 0;
        return !isLocked() && (stored || method == DEFLATED);
    }

    /// The bytes of the file.
    public ByteSource bytes() {
        Unpacking packed = unpacking;
        return packed == null ? this::stored : packed;
    }

    /// Whether the file was stopped because it unpacks to far too much.
    public boolean isTooDense() {
        return unpacking != null && unpacking.isTooDense();
    }

    /// Whether the archive, or the file that was read last, ends too early or makes no sense.
    public boolean isBroken() {
        return broken;
    }

    private int stored(byte[] into, int from, int most) {
        if (left <= 0 || !zip.require(1)) return -1;
        int n = (int) Math.min(Math.min(most, zip.available()), left);
        System.arraycopy(zip.bytes(), zip.at(), into, from, n);
        zip.skip(n);
        left -= n;
        return n;
    }

    /// Passes over what was not read of the file.
    ///
    /// @return whether the next one can be found
    public boolean finish() {
        boolean found = (flags & SIZE_FOLLOWS) == 0 ? passKnown() : passPacked();
        if (unpacking != null) unpacking.close();
        unpacking = null;
        broken |= !found;
        return found;
    }

    private boolean passKnown() {
        long rest = left - (unpacking == null ? 0 : unpacking.used());
        while (rest > 0 && zip.require(1)) {
            int n = (int) Math.min(rest, zip.available());
            zip.skip(n);
            rest -= n;
        }
        return rest <= 0;
    }

    private boolean passPacked() {
        Unpacking packed = unpacking;
        if (packed == null) return false;
        byte[] nowhere = new byte[16 * 1024];
        while (packed.read(nowhere, 0, nowhere.length) > 0) {}
        if (!packed.isFinished()) return false;
        int size = isMark(zip, 7, 8) ? 16 : 12;
        zip.require(size + 12);
        if (!isNext(size) && isNext(size + 8)) size += 8;
        zip.skip(Math.min(size, zip.available()));
        return true;
    }

    private boolean isNext(int ahead) {
        if (zip.available() < ahead + 2) return false;
        int at = zip.at() + ahead;
        return zip.bytes()[at] == 'P' && zip.bytes()[at + 1] == 'K';
    }
}
