package org.soleus.server.running;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A file of all-day monitoring as a watch writes it, made for tests: worn where the clock shows
/// UTC, with one count of walking and one of running, at nine in the evening.
record Worn(LocalDate day, int walked, int ran) {

    private static final long BEGINNING_S = 631_065_600;
    private static final int WALKING = 6;
    private static final int RUNNING = 1;

    byte[] fit() {
        var file = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 14).put((byte) 0x20).putShort((short) 2172).putInt(0);
        file.put((byte) '.').put((byte) 'F').put((byte) 'I').put((byte) 'T').putShort((short) 0);
        define(file, 0, 0, 0, 1, 0);
        file.put((byte) 0).put((byte) 32);
        define(file, 1, 103, 253, 4, 0x86, 0, 4, 0x86);
        define(file, 2, 55, 253, 4, 0x86, 5, 1, 0, 3, 4, 0x86);
        int evening = evening();
        file.put((byte) 1).putInt(evening).putInt(evening);
        file.put((byte) 2).putInt(evening).put((byte) WALKING).putInt(walked);
        file.put((byte) 2).putInt(evening).put((byte) RUNNING).putInt(ran);
        int end = file.position();
        file.putInt(4, end - 14);
        file.putShort((short) crc(file.array(), end));
        var bytes = new byte[end + 2];
        file.get(0, bytes);
        return bytes;
    }

    private int evening() {
        return (int) (day.atTime(21, 0).toEpochSecond(ZoneOffset.UTC) - BEGINNING_S);
    }

    private static void define(ByteBuffer file, int local, int message, int... fields) {
        file.put((byte) (0x40 | local)).put((byte) 0).put((byte) 0).putShort((short) message);
        file.put((byte) (fields.length / 3));
        for (int field : fields) file.put((byte) field);
    }

    private static int crc(byte[] bytes, int to) {
        int crc = 0;
        for (int i = 0; i < to; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ 0xA001;
        }
        return crc;
    }
}
