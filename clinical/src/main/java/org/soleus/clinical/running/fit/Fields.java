package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.bytes.Utf8;

/// The fields of one message, found by their numbers. Good only while the window does not move.
final class Fields {

    private final Definition shape;
    private final byte[] bytes;
    private final int at;

    /// @param shape how it is laid out
    /// @param bytes where it is
    /// @param at its first byte after the header
    Fields(Definition shape, byte[] bytes, int at) {
        this.shape = shape;
        this.bytes = bytes;
        this.at = at;
    }

    Definition shape() {
        return shape;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    /// A whole number; the other when the message has none.
    long whole(int field, long other) {
        int i = shape.find(field);
        if (i < 0 || shape.size[i] < Base.width(shape.type[i])) return other;
        long value = Base.whole(bytes, at + shape.offset[i], shape.type[i], shape.big);
        return value == Base.NONE ? other : value;
    }

    /// A text, up to its end mark; empty when the message has none.
    String text(int field) {
        int i = shape.find(field);
        if (i < 0 || shape.type[i] != Base.STRING) return "";
        int from = at + shape.offset[i];
        int to = from;
        while (to < from + shape.size[i] && bytes[to] != 0) to++;
        return Utf8.text(bytes, from, to).strip();
    }

    /// The time, in seconds of the file's own count; -1 when there is none.
    long time() {
        return whole(Message.TIME, -1);
    }

    /// The figures with one more, when the message has it.
    Figures with(Figures figures, Figure figure, int field, double scale) {
        int i = shape.find(field);
        if (i < 0 || shape.size[i] < Base.width(shape.type[i])) return figures;
        double raw = Base.number(bytes, at + shape.offset[i], shape.type[i], shape.big);
        return figures.with(figure, raw / scale);
    }

    /// How many values of its type a field holds.
    int count(int field) {
        int i = shape.find(field);
        return i < 0 ? 0 : shape.size[i] / Base.width(shape.type[i]);
    }

    /// One of the values of a field; the other when it holds none there.
    long whole(int field, int index, long other) {
        int i = shape.find(field);
        if (i < 0) return other;
        int place = at + shape.offset[i] + index * Base.width(shape.type[i]);
        long value = Base.whole(bytes, place, shape.type[i], shape.big);
        return value == Base.NONE ? other : value;
    }
}
