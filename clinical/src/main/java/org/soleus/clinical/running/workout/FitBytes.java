package org.soleus.clinical.running.workout;

import java.util.Arrays;

/// Bytes of a FIT file: header, definitions and messages, little end first, and the checksum.
final class FitBytes {

    private static final int HEADER = 14;
    private static final int PROTOCOL = 0x20;
    private static final int PROFILE = 2100;
    private static final int DEFINES = 0x40;
    private static final int POLYNOMIAL = 0xA001;

    private byte[] data = new byte[512];
    private int size;

    /// Numbers and texts as the protocol names them.
    enum Shape {
        ENUM(0x00, 1),
        UINT16(0x84, 2),
        UINT32(0x86, 4),
        UINT32Z(0x8C, 4),
        STRING(0x07, 1);

        private final int code;
        private final int size;

        Shape(int code, int size) {
            this.code = code;
            this.size = size;
        }
    }

    /// A field of a message.
    ///
    /// @param number as the public profile counts it
    /// @param length in bytes
    record Field(int number, Shape type, int length) {

        static Field of(int number, Shape type) {
            return new Field(number, type, type.size);
        }

        static Field text(int number, int length) {
            return new Field(number, Shape.STRING, length);
        }
    }

    /// Says what the messages of a local kind hold.
    void define(int local, int global, Field... fields) {
        one(DEFINES | local).one(0).one(0).two(global).one(fields.length);
        for (Field field : fields) {
            one(field.number()).one(field.length()).one(field.type().code);
        }
    }

    /// Begins a message of a local kind; its fields follow in the order of the definition.
    FitBytes message(int local) {
        return one(local);
    }

    FitBytes one(int value) {
        if (size == data.length) data = Arrays.copyOf(data, 2 * size);
        data[size++] = (byte) value;
        return this;
    }

    FitBytes two(int value) {
        return one(value).one(value >>> 8);
    }

    FitBytes four(long value) {
        return two((int) value).two((int) (value >>> 16));
    }

    /// A text in plain characters, cut where it is too long, and always ended with a zero.
    FitBytes text(String words, int length) {
        for (int at = 0; at < length; at++) {
            boolean is = at < words.length() && at < length - 1;
            one(is ? plain(words.charAt(at)) : 0);
        }
        return this;
    }

    private static int plain(char letter) {
        return letter >= ' ' && letter <= '~' ? letter : '?';
    }

    /// The whole file.
    byte[] file() {
        FitBytes file = new FitBytes();
        file.one(HEADER).one(PROTOCOL).two(PROFILE).four(size);
        file.one('.').one('F').one('I').one('T');
        file.two(file.checksum());
        for (int at = 0; at < size; at++) file.one(data[at]);
        file.two(file.checksum());
        return Arrays.copyOf(file.data, file.size);
    }

    /// CRC-16 of all so far, lowest bit first.
    private int checksum() {
        int crc = 0;
        for (int at = 0; at < size; at++) {
            crc ^= data[at] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return crc;
    }
}
