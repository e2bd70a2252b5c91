package org.soleus.clinical.running.fit;

import org.jspecify.annotations.Nullable;

/// How the messages of one local kind are laid out, until it is defined anew.
final class Definition {

    private static final int HEAD = 5;

    /// The kind of message; see `Message`.
    final int global;

    /// Whether the highest byte comes first.
    final boolean big;

    /// Native fields: number, bytes, base type, place in the message.
    final int[] number;

    final int[] size;
    final int[] type;
    final int[] offset;

    /// Developer fields: number, bytes, place in the message, index of the developer.
    final int[] devNumber;

    final int[] devSize;
    final int[] devOffset;
    final int[] devIndex;

    /// Bytes of one message, its header not counted.
    final int length;

    /// Where the time stands; -1 when the message has none.
    final int timeAt;

    private @Nullable RecordPlan plan;

    private Definition(byte[] b, int at, boolean developer) {
        big = b[at + 1] == 1;
        global = Base.two(b, at + 2, big);
        int n = b[at + 4] & 0xFF;
        number = new int[n];
        size = new int[n];
        type = new int[n];
        offset = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            int field = at + HEAD + 3 * i;
            number[i] = b[field] & 0xFF;
            size[i] = b[field + 1] & 0xFF;
            type[i] = Base.of(b[field + 2]);
            offset[i] = sum;
            sum += size[i];
        }
        int dev = developer ? b[at + HEAD + 3 * n] & 0xFF : 0;
        devNumber = new int[dev];
        devSize = new int[dev];
        devOffset = new int[dev];
        devIndex = new int[dev];
        for (int i = 0; i < dev; i++) {
            int field = at + HEAD + 3 * n + 1 + 3 * i;
            devNumber[i] = b[field] & 0xFF;
            devSize[i] = b[field + 1] & 0xFF;
            devIndex[i] = b[field + 2] & 0xFF;
            devOffset[i] = sum;
            sum += devSize[i];
        }
        length = sum;
        int time = find(Message.TIME);
        timeAt = time >= 0 && size[time] == 4 ? offset[time] : -1;
    }

    /// Bytes of the definition that begins here (after its header); -1 when so many are not here.
    static int extent(byte[] b, int at, int limit, boolean developer) {
        if (at + HEAD > limit) return -1;
        int end = at + HEAD + 3 * (b[at + 4] & 0xFF);
        if (!developer) return end > limit ? -1 : end - at;
        if (end >= limit) return -1;
        end += 1 + 3 * (b[end] & 0xFF);
        return end > limit ? -1 : end - at;
    }

    /// The definition that begins here; nothing when it cannot be one.
    static @Nullable Definition read(byte[] b, int at, boolean developer) {
        if ((b[at + 1] & 0xFE) != 0) return null;
        int n = b[at + 4] & 0xFF;
        for (int i = 0; i < n; i++) {
            int raw = b[at + HEAD + 3 * i + 2];
            if (Base.of(raw) < 0 || (raw & 0x60) != 0) return null;
        }
        return new Definition(b, at, developer);
    }

    /// The place of a native field; -1 when there is none.
    int find(int field) {
        for (int i = 0; i < number.length; i++) {
            if (number[i] == field) return i;
        }
        return -1;
    }

    /// How to read a sample of it.
    RecordPlan plan(Developers developers) {
        RecordPlan ready = plan;
        if (ready == null) {
            ready = RecordPlan.of(this, developers);
            plan = ready;
        }
        return ready;
    }
}
