package org.soleus.clinical.calendar;

/// Lines as calendar files have them: ended by CR and LF, folded at 75 bytes, never within a
/// character (RFC 5545, 3.1).
final class Lines {

    private static final int FOLD = 75;

    private final StringBuilder text = new StringBuilder();

    /// A value with what would end it escaped.
    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    void add(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int length = length(point);
            if (bytes + length > FOLD) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(point);
            bytes += length;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }

    String text() {
        return text.toString();
    }

    /// Bytes of a character in UTF-8.
    private static int length(int point) {
        if (point < 0x80) return 1;
        if (point < 0x800) return 2;
        return point < 0x10000 ? 3 : 4;
    }
}
