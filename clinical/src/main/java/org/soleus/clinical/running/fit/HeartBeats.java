package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.GrowingTrack;

import java.util.Arrays;

/// Heart rate that a chest strap kept to itself and handed over later, in messages of its own.
///
/// Its times count in 1024ths of a second from a moment that one of the messages gives.
final class HeartBeats {

    private static final int BPM = 6;
    private static final int TIMES = 9;
    private static final int PACKED_TIMES = 10;
    private static final int FRACTION = 0;
    private static final int NEAR_MS = 1_000;

    private long[] when = new long[256];
    private int[] bpm = new int[256];
    private int size;
    private final Accumulated low = new Accumulated(12);
    private long anchorMs = Long.MIN_VALUE;

    void read(Fields message) {
        if (message.time() >= 0 && message.count(TIMES) > 0) anchor(message);
        int n = message.count(BPM);
        for (int i = 0; i < n; i++) {
            long at = ticks(message, i);
            long beats = message.whole(BPM, i, 0);
            if (at < 0 || beats <= 0 || anchorMs == Long.MIN_VALUE) continue;
            add(anchorMs + at * 1000 / 1024, (int) beats);
        }
    }

    private void anchor(Fields message) {
        long ticks = message.whole(TIMES, 0, -1);
        if (ticks < 0) return;
        long fraction = message.whole(FRACTION, 0) * 1000 / 32768;
        anchorMs = FitTime.epochMs(message.time()) + fraction - ticks * 1000 / 1024;
    }

    private long ticks(Fields message, int i) {
        if (i < message.count(TIMES)) {
            long ticks = message.whole(TIMES, i, -1);
            if (ticks >= 0) low.set(ticks);
            return ticks;
        }
        if (low.isUnset() || i / 2 * 3 + 2 >= message.count(PACKED_TIMES)) return -1;
        return low.add(packed(message, i));
    }

    /// Two values of twelve bits in each three bytes.
    private static int packed(Fields message, int i) {
        int f = message.shape().find(PACKED_TIMES);
        int at = message.at() + message.shape().offset[f] + i / 2 * 3;
        byte[] b = message.bytes();
        return i % 2 == 0
                ? (b[at] & 0xFF) | ((b[at + 1] & 0x0F) << 8)
                : ((b[at + 1] & 0xFF) >>> 4) | ((b[at + 2] & 0xFF) << 4);
    }

    private void add(long atMs, int beats) {
        if (size > 0 && atMs < when[size - 1]) return;
        if (size == when.length) {
            when = Arrays.copyOf(when, size * 2);
            bpm = Arrays.copyOf(bpm, size * 2);
        }
        when[size] = atMs;
        bpm[size++] = beats;
    }

    /// Gives each row without a heart rate the one that was counted nearest before it.
    void fill(GrowingTrack track) {
        int next = 0;
        for (int row = 0; row < track.size() && size > 0; row++) {
            long time = track.epochMs(row);
            while (next + 1 < size && when[next + 1] <= time) next++;
            boolean near = Math.abs(time - when[next]) <= NEAR_MS;
            if (near && !track.has(Channel.HEART_RATE, row)) {
                track.put(Channel.HEART_RATE, row, bpm[next]);
            }
        }
    }
}
