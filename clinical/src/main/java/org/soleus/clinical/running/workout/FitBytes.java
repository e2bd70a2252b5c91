package org.soleus.clinical.running.workout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of a FIT file: header, definitions and messages, little end first, and the checksum.
final class FitBytes {

    private static final int HEADER = 14;
    private static final int PROTOCOL = 0x20;
    private static final int PROFILE = 2100;
    private static final int DEFINES = 0x40;
    private static final int POLYNOMIAL = 0xA001;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

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
        data.write(DEFINES | local);
        data.write(0);
        data.write(0);
        number(global, 2);
        data.write(fields.length);
        for (Field field : fields) {
            data.write(field.number());
            data.write(field.length());
            data.write(field.type().code);
        }
    }

    /// Begins a message of a local kind; its fields follow in the order of the definition.
    FitBytes message(int local) {
        data.write(local);
        return this;
    }

    FitBytes one(int value) {
        return number(value, 1);
    }

    FitBytes two(int value) {
        return number(value, 2);
    }

    FitBytes four(long value) {
        return number(value, 4);
    }

    /// A text, cut where it is too long, and always ended with a zero.
    FitBytes text(String words, int length) {
        byte[] bytes = words.getBytes(StandardCharsets.US_ASCII);
        data.writeBytes(
                Arrays.copyOf(Arrays.copyOf(bytes, Math.min(bytes.length, length - 1)), length));
        return this;
    }

    private FitBytes number(long value, int length) {
        for (int at = 0; at < length; at++) data.write((int) (value >>> (8 * at)));
        return this;
    }

    /// The whole file.
    byte[] file() {
        byte[] body = data.toByteArray();
        FitBytes file = new FitBytes();
        file.one(HEADER).one(PROTOCOL).two(PROFILE).four(body.length);
        file.data.writeBytes(".FIT".getBytes(StandardCharsets.US_ASCII));
        file.two(checksum(file.data.toByteArray()));
        file.data.writeBytes(body);
        file.two(checksum(file.data.toByteArray()));
        return file.data.toByteArray();
    }

    /// CRC-16, lowest bit first.
    private static int checksum(byte[] bytes) {
        int crc = 0;
        for (byte one : bytes) {
            crc ^= one & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
        }
        return crc;
    }
}
