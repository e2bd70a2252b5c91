package org.soleus.clinical.running.xml;

import org.soleus.clinical.running.bytes.Utf8;
import org.soleus.clinical.running.bytes.Window;

/// Reads markup token by token, straight from bytes.
///
/// Follows nothing: no entity is expanded, nothing is fetched, a document type is passed over.
/// Checks nothing either: what cannot be read as markup is passed over, and the end of the bytes is
/// the end, wherever it comes.
final class XmlScan {

    static final int END = 0;
    static final int OPEN = 1;
    static final int CLOSE = 2;
    static final int TEXT = 3;

    private final Window window;
    private boolean closes;
    private boolean cut;
    private boolean declaresEntities;

    /// What the name of the element means; of `OPEN` and `CLOSE`.
    private int name;

    /// The bytes of a text, or of what follows the name in an opening tag.
    private int from;

    private int to;

    /// The bytes of the attribute that was found last.
    private int valueFrom;

    private int valueTo;

    XmlScan(Window window) {
        this.window = window;
    }

    int name() {
        return name;
    }

    byte[] bytes() {
        return window.bytes();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// Whether the bytes ended within a tag or a comment.
    boolean isCut() {
        return cut;
    }

    /// Whether the document type declares entities.
    boolean declaresEntities() {
        return declaresEntities;
    }

    /// Moves to the next token; what was read of the one before is no longer good.
    int next() {
        if (closes) {
            closes = false;
            return CLOSE;
        }
        while (window.available() > 0 || window.require(1)) {
            if (window.bytes()[window.at()] != '<') {
                if (text()) return TEXT;
                continue;
            }
            if (!window.require(2)) break;
            int second = window.bytes()[window.at() + 1];
            if (second == '!' || second == '?') {
                if (aside(second)) return TEXT;
            } else {
                int token = tag(second == '/');
                if (token != END) return token;
                if (cut) return END;
            }
        }
        cut |= window.available() > 0;
        return END;
    }

    /// Reads up to the next tag.
    ///
    /// @return whether it is more than blanks
    private boolean text() {
        int length = 0;
        while (true) {
            byte[] b = window.bytes();
            int start = window.at();
            int limit = window.limit();
            int at = start + length;
            while (at < limit && b[at] != '<') at++;
            length = at - start;
            boolean ended = at < limit || length >= Window.MOST / 4;
            if (ended || !window.require(length + 1)) break;
        }
        from = window.at();
        to = from + length;
        window.skip(length);
        byte[] b = window.bytes();
        for (int at = from; at < to; at++) {
            if (b[at] > ' ' || b[at] < 0) return true;
        }
        return false;
    }

    /// Reads a tag.
    ///
    /// @return END when it was none, or the bytes ended within it
    private int tag(boolean closing) {
        int length = closing ? 2 : 1;
        int quote = 0;
        boolean found = false;
        while (!found) {
            byte[] b = window.bytes();
            int start = window.at();
            int limit = window.limit();
            int at = start + length;
            for (; at < limit && !found; at++) {
                int c = b[at];
                if (quote != 0) {
                    if (c == quote) quote = 0;
                } else if (c == '>') {
                    found = true;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                }
            }
            length = at - start;
            if (found) break;
            if (length >= Window.MOST / 2) return tooLong(length);
            if (!window.require(length + 1)) {
                cut = true;
                return END;
            }
        }
        return named(window.at() + (closing ? 2 : 1), window.at() + length - 1, closing, length);
    }

    /// A tag that never ends is no tag, and is passed over.
    private int tooLong(int length) {
        window.skip(length);
        return END;
    }

    private int named(int begin, int end, boolean closing, int length) {
        byte[] b = window.bytes();
        int hash = Names.SEED;
        int first = begin;
        int at = begin;
        for (; at < end; at++) {
            int c = b[at];
            if (c == ':') {
                hash = Names.SEED;
                first = at + 1;
            } else if (c == '/' || (c <= ' ' && c >= 0)) {
                break;
            } else {
                hash = Names.mix(hash, c);
            }
        }
        name = Names.of(hash, b, first, at);
        from = at;
        to = end;
        closes = !closing && end > begin && b[end - 1] == '/';
        window.skip(length);
        return closing ? CLOSE : OPEN;
    }

    /// Passes over a comment, an instruction or a document type.
    ///
    /// @return whether it was character data, which is text
    private boolean aside(int second) {
        if (second == '?') {
            pass("?>", 2);
            return false;
        }
        window.require(9);
        if (begins("<!--")) {
            pass("-->", 4);
        } else if (begins("<![CDATA[")) {
            return characters();
        } else {
            type();
        }
        return false;
    }

    private boolean characters() {
        window.skip(9);
        int length = find("]]>");
        if (length < 0) return false;
        from = window.at();
        to = from + length;
        window.skip(length + 3);
        return length > 0;
    }

    private boolean begins(String mark) {
        if (window.available() < mark.length()) return false;
        for (int i = 0; i < mark.length(); i++) {
            if (window.bytes()[window.at() + i] != mark.charAt(i)) return false;
        }
        return true;
    }

    /// Where a mark stands from here, when within reach; -1 otherwise, and all within reach is
    /// passed over.
    private int find(String mark) {
        int length = 0;
        while (window.require(length + mark.length()) && length < Window.MOST / 2) {
            byte[] b = window.bytes();
            int at = window.at() + length;
            if (b[at] == mark.charAt(0) && matches(b, at, mark)) return length;
            length++;
        }
        window.skip(Math.min(length + 1, window.available()));
        return -1;
    }

    private static boolean matches(byte[] b, int at, String mark) {
        for (int i = 1; i < mark.length(); i++) {
            if (b[at + i] != mark.charAt(i)) return false;
        }
        return true;
    }

    /// Passes over everything up to and with a mark, however far.
    private void pass(String mark, int begin) {
        window.skip(Math.min(begin, window.available()));
        while (window.require(mark.length())) {
            int length = find(mark);
            if (length >= 0) {
                window.skip(length + mark.length());
                return;
            }
        }
        cut = true;
    }

    /// Passes over a document type with all that it declares.
    private void type() {
        int depth = 0;
        int quote = 0;
        window.skip(2);
        while (window.require(1)) {
            int c = window.bytes()[window.at()];
            if (c == 'E' && window.require(6) && begins("ENTITY")) declaresEntities = true;
            window.skip(1);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>') {
                if (depth <= 0) return;
                depth--;
            }
        }
        cut = true;
    }

    /// The value of an attribute of the opening tag; empty when it has none.
    String attribute(String wanted) {
        return seek(wanted) ? Utf8.text(window.bytes(), valueFrom, valueTo).strip() : "";
    }

    int valueFrom() {
        return valueFrom;
    }

    int valueTo() {
        return valueTo;
    }

    /// Finds an attribute of the opening tag, whatever its prefix.
    ///
    /// @return whether it is there; then its value lies between `valueFrom` and `valueTo`
    boolean seek(String wanted) {
        byte[] b = window.bytes();
        int at = from;
        while (at < to) {
            while (at < to && (b[at] <= ' ' || b[at] == '/')) at++;
            int first = at;
            while (at < to && b[at] != '=') {
                if (b[at] == ':' || (b[at] <= ' ' && b[at] >= 0)) first = at + 1;
                at++;
            }
            int end = at;
            at++;
            while (at < to && b[at] <= ' ' && b[at] >= 0) at++;
            if (at >= to) return false;
            int quote = b[at];
            if (quote != '"' && quote != '\'') continue;
            int value = ++at;
            while (at < to && b[at] != quote) at++;
            if (end - first == wanted.length() && is(b, first, wanted)) {
                valueFrom = value;
                valueTo = at;
                return true;
            }
            at++;
        }
        return false;
    }

    private static boolean is(byte[] b, int at, String wanted) {
        return b[at] == wanted.charAt(0) && matches(b, at, wanted);
    }
}
