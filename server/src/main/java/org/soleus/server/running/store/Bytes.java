package org.soleus.server.running.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that are being written, in the order and form that `DataInputStream` reads. For one
/// thread.
final class Bytes {

    private static final int LONGEST_NUMBER = 10;

    private byte[] room = new byte[1 << 15];
    private int size;

    /// A byte.
    void one(int value) {
        makeRoom(1);
        room[size++] = (byte) value;
    }

    /// Yes or no.
    void flag(boolean value) {
        one(value ? 1 : 0);
    }

    /// A whole number in eight bytes.
    void eight(long value) {
        makeRoom(8);
        for (int shift = 56; shift >= 0; shift -= 8) room[size++] = (byte) (value >>> shift);
    }

    /// A number as it is.
    void real(double value) {
        eight(Double.doubleToLongBits(value));
    }

    /// A whole number in as few bytes as it needs, seven bits a byte, small ones of either sign
    /// first.
    void number(long number) {
        makeRoom(LONGEST_NUMBER);
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            room[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        room[size++] = (byte) rest;
    }

    /// A word of plain letters, after its length.
    void word(String word) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        one(letters.length >>> 8);
        one(letters.length);
        makeRoom(letters.length);
        System.arraycopy(letters, 0, room, size, letters.length);
        size += letters.length;
    }

    /// Everything that was written.
    byte[] toArray() {
        return Arrays.copyOf(room, size);
    }

    private void makeRoom(int n) {
        if (size + n > room.length) room = Arrays.copyOf(room, Math.max(2 * size, size + n));
    }
}
