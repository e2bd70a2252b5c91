package org.soleus.clinical.running.bytes;

/// Bytes as text, leniently: what is not UTF-8 becomes a replacement character.
public final class Utf8 {

    private static final int UNREADABLE = 0xFFFD;

    private Utf8() {}

    /// The text of some bytes.
    public static String text(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int first = bytes[at] & 0xFF;
            int more = following(first);
            int point = more == 0 ? first : first & (0x3F >> more);
            int end = at + 1 + Math.max(more, 0);
            boolean good = more >= 0 && end <= to;
            for (int k = at + 1; good && k < end; k++) {
                good = (bytes[k] & 0xC0) == 0x80;
                point = (point << 6) | (bytes[k] & 0x3F);
            }
            good = good && Character.isValidCodePoint(point);
            text.appendCodePoint(good ? point : UNREADABLE);
            at = good ? end : at + 1;
        }
        return text.toString();
    }

    private static int following(int first) {
        if (first < 0x80) return 0;
        if (first >= 0xC2 && first < 0xE0) return 1;
        if (first >= 0xE0 && first < 0xF0) return 2;
        return first >= 0xF0 && first < 0xF5 ? 3 : -1;
    }
}
