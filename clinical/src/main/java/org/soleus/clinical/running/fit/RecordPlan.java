package org.soleus.clinical.running.fit;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.GrowingTrack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How to read the samples of a record: its definition worked out once, so that each record costs
/// only its own values.
final class RecordPlan {

    /// One value of the record.
    private record Step(int offset, int type, Sample sample) {}

    private final boolean big;
    private final int[] offset;
    private final int[] type;
    private final Channel[] channel;
    private final double[] scale;
    private final double[] shift;
    private final int fractionAt;
    private final int packedAt;

    /// The channels that a record fills, one bit each.
    final long fills;

    private RecordPlan(Definition shape, List<Step> steps) {
        int n = steps.size();
        big = shape.big;
        offset = new int[n];
        type = new int[n];
        channel = new Channel[n];
        scale = new double[n];
        shift = new double[n];
        long bits = 0;
        for (int i = 0; i < n; i++) {
            Step step = steps.get(i);
            offset[i] = step.offset();
            type[i] = step.type();
            channel[i] = step.sample().channel();
            scale[i] = step.sample().scale();
            shift[i] = step.sample().offset();
            bits |= channel[i].bit();
        }
        fractionAt = place(shape, Sample.FRACTION, 1);
        packedAt = place(shape, Sample.SPEED_AND_DISTANCE, 3);
        if (packedAt >= 0) bits |= Channel.SPEED.bit() | Channel.DISTANCE.bit();
        fills = bits;
    }

    static RecordPlan of(Definition shape, Developers developers) {
        List<Step> steps = new ArrayList<>();
        long natively = natives(shape, steps);
        for (int i = 0; i < shape.devNumber.length; i++) {
            developed(shape, i, developers, natively, steps);
        }
        steps.sort(Comparator.comparingInt(step -> step.sample().rank()));
        return new RecordPlan(shape, steps);
    }

    private static long natives(Definition shape, List<Step> steps) {
        long filled = 0;
        for (int i = 0; i < shape.number.length; i++) {
            Sample sample = Sample.ofNative(shape.number[i]);
            int type = shape.type[i];
            if (sample == null || shape.size[i] < Base.width(type)) continue;
            steps.add(new Step(shape.offset[i], type, sample));
            filled |= sample.channel().bit();
        }
        return filled;
    }

    /// A developer's field is read where no native field stands for the same.
    private static void developed(
            Definition shape, int i, Developers developers, long natively, List<Step> steps) {
        var field = developers.find(shape.devIndex[i], shape.devNumber[i]);
        if (field.type() < 0 || shape.devSize[i] < Base.width(field.type())) return;
        Sample sample = Sample.ofDeveloper(field);
        if (sample == null || (sample.channel().bit() & natively) != 0) return;
        double scale = sample.scale() * field.scale();
        Sample scaled = new Sample(sample.channel(), scale, field.offset(), sample.rank());
        steps.add(new Step(shape.devOffset[i], field.type(), scaled));
    }

    private static int place(Definition shape, int field, int bytes) {
        int i = shape.find(field);
        return i >= 0 && shape.size[i] >= bytes ? shape.offset[i] : -1;
    }

    /// Puts the samples of the record that begins at `at` into the last row.
    void read(byte[] b, int at, GrowingTrack track, Accumulated distance) {
        if (packedAt >= 0) unpack(b, at + packedAt, track, distance);
        int[] types = type;
        int[] places = offset;
        for (int i = 0; i < places.length; i++) {
            int place = at + places[i];
            long whole =
                    switch (types[i]) {
                        case Base.UINT8 -> b[place] == -1 ? Base.NONE : b[place] & 0xFF;
                        case Base.FLOAT32, Base.FLOAT64 -> Base.NONE;
                        default -> Base.whole(b, place, types[i], big);
                    };
            if (whole != Base.NONE) {
                track.put(channel[i], whole / scale[i] - shift[i]);
            } else if (Base.isDecimal(types[i])) {
                double raw = Base.number(b, place, types[i], big);
                track.put(channel[i], raw / scale[i] - shift[i]);
            }
        }
        if (fractionAt >= 0) addFraction(b[at + fractionAt] & 0xFF, track);
    }

    private static void addFraction(int fraction, GrowingTrack track) {
        int row = track.size() - 1;
        if (fraction == 0xFF || fraction == 0 || !track.has(Channel.TURNS, row)) return;
        track.put(Channel.TURNS, track.getOr(Channel.TURNS, row, 0) + fraction / 128.0);
    }

    /// Twelve bits of speed in 100ths of m/s, twelve of distance in 16ths of a metre that run on.
    private static void unpack(byte[] b, int at, GrowingTrack track, Accumulated distance) {
        int low = b[at] & 0xFF;
        int middle = b[at + 1] & 0xFF;
        int high = b[at + 2] & 0xFF;
        if (low == 0xFF && middle == 0xFF && high == 0xFF) return;
        track.put(Channel.SPEED, (low | (middle & 0x0F) << 8) / 100.0);
        track.put(Channel.DISTANCE, distance.add(middle >>> 4 | high << 4) / 16.0);
    }
}
