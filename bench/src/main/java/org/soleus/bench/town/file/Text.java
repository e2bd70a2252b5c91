package org.soleus.bench.town.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/// Text that grows, in bytes; numbers and moments are written without objects.
final class Text {

    private static final int DAY_S = 86_400;
    private static final int HOUR_S = 3_600;
    private static final int MINUTE_S = 60;

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private long day = Long.MIN_VALUE;
    private byte[] written = new byte[0];

    Text add(String ascii) {
        var more = ascii.getBytes(StandardCharsets.US_ASCII);
        return add(more);
    }

    private Text add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    Text add(char one) {
        room(1);
        bytes[size++] = (byte) one;
        return this;
    }

    Text add(long number) {
        return add(Long.toString(number));
    }

    Text add(boolean yes) {
        return add(yes ? '1' : '0');
    }

    /// As 2026-01-05T08:00:00Z.
    Text moment(long second) {
        long mine = Math.floorDiv(second, DAY_S);
        if (mine != day) {
            day = mine;
            written = LocalDate.ofEpochDay(mine).toString().getBytes(StandardCharsets.US_ASCII);
        }
        int rest = Math.floorMod(second, DAY_S);
        add(written).add('T').two(rest / HOUR_S).add(':');
        return two(rest / MINUTE_S % MINUTE_S).add(':').two(rest % MINUTE_S).add('Z');
    }

    private Text two(int number) {
        return add((char) ('0' + number / 10)).add((char) ('0' + number % 10));
    }

    private void room(int more) {
        if (size + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (size + more));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
