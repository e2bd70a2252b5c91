package org.soleus.clinical.running.fit;

import org.jspecify.annotations.Nullable;
import org.soleus.clinical.running.bytes.Window;

/// Finds the next whole message after damage: the first place from which several follow each other,
/// with times that fit.
final class Resync {

    private static final int SEARCH = 8 * 1024;
    private static final int ENOUGH = 6;
    private static final int FEW = 2;
    private static final long DAY_S = 86_400;
    private static final long EARLIER_S = 120;

    private final Window window;
    private final @Nullable Definition[] kinds;
    private final long end;

    /// @param end where the messages end, by the header
    Resync(Window window, @Nullable Definition[] kinds, long end) {
        this.window = window;
        this.kinds = kinds;
        this.end = end;
    }

    /// The first good position from here on; -1 when there is none within reach.
    ///
    /// @param lastTime the last time that was read, in the file's count; -1 for none
    long find(long from, long lastTime) {
        window.require(SEARCH * 2);
        long last = Math.min(from + SEARCH, Math.min(end, window.position() + window.available()));
        for (long position = from; position < last; position++) {
            if (isGood(position, lastTime)) return position;
        }
        return -1;
    }

    /// Whether several whole messages follow each other from here.
    ///
    /// @param lastTime the time that they must follow on; -1 when any will do
    boolean isGood(long position, long lastTime) {
        byte[] b = window.bytes();
        long shift = window.position() - window.at();
        long here = Math.min(window.limit() + shift, end);
        @Nullable Definition[] shapes = kinds;
        boolean copied = false;
        long time = lastTime;
        int good = 0;
        long at = position;
        while (good < ENOUGH) {
            if (at == end) return good > 0;
            if (at >= here) return good > FEW;
            int place = (int) (at - shift);
            int header = b[place] & 0xFF;
            if ((header & 0xC0) == 0x40) {
                int extent = Definition.extent(b, place + 1, window.limit(), (header & 0x20) != 0);
                if (extent < 0) return good > FEW;
                Definition shape = Definition.read(b, place + 1, (header & 0x20) != 0);
                if (shape == null || (header & 0x10) != 0) return false;
                if (!copied) shapes = kinds.clone();
                copied = true;
                shapes[header & 0x0F] = shape;
                at += 1 + extent;
            } else {
                Definition shape = shapes[local(header)];
                if (shape == null) return false;
                if (at + 1 + shape.length > here) return here < end && good > FEW;
                long next = time(shape, b, place + 1);
                if (next >= 0 && time >= 0 && !follows(next, time)) return false;
                if (next >= 0 && shape.global == Message.RECORD) time = next;
                at += 1 + shape.length;
            }
            good++;
        }
        return true;
    }

    private static int local(int header) {
        return (header & 0x80) != 0 ? header >>> 5 & 3 : header & 0x0F;
    }

    private static long time(Definition shape, byte[] b, int at) {
        if (shape.timeAt < 0) return -1;
        long time = Base.four(b, at + shape.timeAt, shape.big) & 0xFFFF_FFFFL;
        return time == 0xFFFF_FFFFL ? -1 : time;
    }

    /// Whether a time can follow on another: not much earlier, nor days later.
    static boolean follows(long time, long before) {
        return time >= before - EARLIER_S && time <= before + DAY_S;
    }
}
