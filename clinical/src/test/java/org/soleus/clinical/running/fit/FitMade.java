package org.soleus.clinical.running.fit;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes files of the protocol, for tests: definitions, messages, header and checksum.
public final class FitMade {

    /// The count of 1 May 2026, 6 o'clock.
    public static final long MORNING = 1_146_549_600L;

    /// Bytes of the base types, by their number.
    private static final int[] WIDTH = {1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8};

    /// A field: number, base type, how many values.
    public record Field(int number, int type, int count) {}

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final List<List<Field>> layouts = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

    public FitMade() {
        for (int local = 0; local < 16; local++) layouts.add(List.of());
    }

    /// A file that says it is an activity.
    public static FitMade activity() {
        return new FitMade().fileOf(4);
    }

    public FitMade fileOf(int kind) {
        return define(0, 0, one(0, 0), one(1, 4), one(2, 4), one(4, 6))
                .data(0, kind, 1, 2697, MORNING);
    }

    /// From here on the highest byte comes first.
    public FitMade bigFirst() {
        order = ByteOrder.BIG_ENDIAN;
        return this;
    }

    public static Field one(int number, int type) {
        return new Field(number, type, 1);
    }

    public static Field many(int number, int type, int count) {
        return new Field(number, type, count);
    }

    public FitMade define(int local, int global, Field... fields) {
        return define(local, global, fields, new int[0]);
    }

    /// @param developed number, bytes, index of the developer, in turn; written as base type byte
    public FitMade define(int local, int global, Field[] fields, int[] developed) {
        body.write((developed.length > 0 ? 0x60 : 0x40) | local);
        body.write(0);
        body.write(order == ByteOrder.BIG_ENDIAN ? 1 : 0);
        number(global, 2);
        body.write(fields.length);
        List<Field> layout = new ArrayList<>();
        for (Field field : fields) {
            layout.add(field);
            body.write(field.number());
            body.write(field.count() * WIDTH[field.type()]);
            boolean wide = WIDTH[field.type()] > 1;
            body.write(wide ? field.type() | 0x80 : field.type());
        }
        if (developed.length > 0) body.write(developed.length / 3);
        for (int value : developed) body.write(value);
        for (int i = 1; i < developed.length; i += 3) layout.add(many(-1, 13, developed[i]));
        layouts.set(local, layout);
        return this;
    }

    /// A message; `null` for a field without a value, `int[]` or `byte[]` for several.
    public FitMade data(int local, @Nullable Object... values) {
        body.write(local);
        return values(local, values);
    }

    /// A message with the lowest five bits of its time in its header.
    public FitMade squeezed(int local, int offset, @Nullable Object... values) {
        body.write(0x80 | (local << 5) | (offset & 0x1F));
        return values(local, values);
    }

    private FitMade values(int local, @Nullable Object... values) {
        List<Field> layout = layouts.get(local);
        for (int i = 0; i < values.length; i++) value(layout.get(i), values[i]);
        return this;
    }

    private void value(Field field, @Nullable Object value) {
        int width = WIDTH[field.type()];
        switch (value) {
            case null -> none(field);
            case String text -> text(text, field.count());
            case byte[] bytes -> body.writeBytes(bytes);
            case int[] several -> {
                for (int one : several) number(one, width);
            }
            case Float one -> number(Float.floatToIntBits(one), 4);
            case Double one -> number(Double.doubleToLongBits(one), 8);
            case Number one -> number(one.longValue(), width);
            default -> throw new IllegalArgumentException("not a value: " + value);
        }
    }

    private void none(Field field) {
        int width = WIDTH[field.type()];
        long none =
                switch (field.type()) {
                    case 1 -> 0x7F;
                    case 3 -> 0x7FFF;
                    case 5 -> 0x7FFF_FFFFL;
                    case 7, 10, 11, 12, 16 -> 0;
                    case 14 -> Long.MAX_VALUE;
                    default -> -1;
                };
        for (int i = 0; i < field.count(); i++) number(none, width);
    }

    private void text(String text, int room) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < room; i++) body.write(i < bytes.length ? bytes[i] : 0);
    }

    private void number(long value, int width) {
        ByteBuffer buffer = ByteBuffer.allocate(8).order(order);
        switch (width) {
            case 1 -> buffer.put((byte) value);
            case 2 -> buffer.putShort((short) value);
            case 4 -> buffer.putInt((int) value);
            default -> buffer.putLong(value);
        }
        body.write(buffer.array(), 0, width);
    }

    /// A definition and one message of a session.
    public FitMade session(long start, int sport, int kind, double seconds, double metres) {
        return define(
                        15,
                        18,
                        one(253, 6),
                        one(2, 6),
                        one(5, 0),
                        one(6, 0),
                        one(7, 6),
                        one(8, 6),
                        one(9, 6))
                .data(
                        15,
                        start + (long) seconds,
                        start,
                        sport,
                        kind,
                        (long) (seconds * 1000),
                        (long) (seconds * 1000),
                        (long) (metres * 100));
    }

    /// The whole file.
    public byte[] bytes() {
        return bytes(body.size());
    }

    /// The whole file with another length in its header.
    public byte[] bytes(int length) {
        ByteBuffer file = ByteBuffer.allocate(16 + body.size()).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 14).put((byte) 0x20).putShort((short) 2172).putInt(length);
        file.put(".FIT".getBytes(StandardCharsets.US_ASCII));
        file.putShort((short) crc(file.array(), 12)).put(body.toByteArray());
        file.putShort((short) crc(file.array(), 14 + body.size()));
        return file.array();
    }

    /// The checksum, bit by bit: nothing of it is shared with the reader.
    static int crc(byte[] bytes, int to) {
        int crc = 0;
        for (int i = 0; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0xA001;
            }
        }
        return crc;
    }
}
