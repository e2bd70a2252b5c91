package org.soleus.server.running.store;

import org.soleus.clinical.running.Column;

import java.io.DataInputStream;
import java.io.IOException;

/// The samples of one channel as bytes: runs of places with and without a value, then the values as
/// steps of the coarsest scale that loses nothing.
final class Columns {

    /// Steps a unit; the last is a FIT position. Where none fits, values are kept as they are.
    private static final double[] SCALES = {1, 10, 100, 1000, 1e6, 1e7, 2147483648.0 / 180, 1e8};

    private static final int AS_THEY_ARE = SCALES.length;
    private static final double MOST = 1L << 52;

    private Columns() {}

    static void write(Bytes out, Column column) {
        places(out, column);
        int scale = scale(column);
        out.one(scale);
        long before = 0;
        for (int row = column.next(0); row < column.size(); row = column.next(row + 1)) {
            double value = column.get(row);
            if (scale == AS_THEY_ARE) {
                out.real(value);
            } else {
                long step = Math.round(value * SCALES[scale]);
                out.number(step - before);
                before = step;
            }
        }
    }

    private static void places(Bytes out, Column column) {
        boolean there = false;
        int from = 0;
        for (int row = 0; row < column.size(); row++) {
            if (column.has(row) == there) continue;
            out.number(row - from);
            from = row;
            there = !there;
        }
        out.number(column.size() - from);
    }

    private static int scale(Column column) {
        for (int at = 0; at < SCALES.length; at++) if (fits(column, SCALES[at])) return at;
        return AS_THEY_ARE;
    }

    private static boolean fits(Column column, double scale) {
        for (int row = column.next(0); row < column.size(); row = column.next(row + 1)) {
            double value = column.get(row);
            double steps = value * scale;
            boolean whole = Math.abs(steps) < MOST && Math.round(steps) / scale == value;
            if (!whole || isMinusZero(value)) return false;
        }
        return true;
    }

    private static boolean isMinusZero(double value) {
        return value == 0 && 1 / value < 0;
    }

    static Column read(DataInputStream in, int size) throws IOException {
        var there = new boolean[size];
        boolean value = false;
        for (int row = 0; row < size; value = !value) {
            int end = row + Math.toIntExact(Numbers.read(in));
            if (end > size || end < row) throw new IOException("places beyond the last row");
            while (row < end) there[row++] = value;
        }
        if (size == 0) Numbers.read(in);
        int scale = in.readByte();
        if (scale < 0 || scale > AS_THEY_ARE) throw new IOException("an unknown scale " + scale);
        var values = new double[size];
        long step = 0;
        for (int row = 0; row < size; row++) {
            if (!there[row]) continue;
            if (scale == AS_THEY_ARE) values[row] = in.readDouble();
            else values[row] = (step += Numbers.read(in)) / SCALES[scale];
        }
        return Column.built(size, row -> there[row] ? values[row] : Double.NaN);
    }
}
