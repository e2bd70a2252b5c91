package org.soleus.clinical.running;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// The samples of one channel, one place per row; a place may be empty.
///
/// Never changes. What is not a number never gets in, and an empty place cannot be read.
public final class Column {

    private final double[] values;
    private final long[] present;
    private final int from;
    private final int size;
    private final int count;

    Column(double[] values, long[] present, int from, int size) {
        this.values = values;
        this.present = present;
        this.from = from;
        this.size = size;
        this.count = counted();
    }

    /// A column without a single value.
    static Column empty(int size) {
        return new Column(new double[0], new long[(size + 63) >> 6], 0, size);
    }

    /// A column of these values, all there.
    ///
    /// @throws IllegalArgumentException when one is not a finite number
    public static Column of(double... values) {
        long[] present = new long[(values.length + 63) >> 6];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException("a sample must be a number, was " + values[row]);
            }
            present[row >> 6] |= 1L << row;
        }
        return new Column(values.clone(), present, 0, values.length);
    }

    /// Rows, empty places included.
    public int size() {
        return size;
    }

    /// Rows that hold a value.
    public int count() {
        return count;
    }

    /// Whether no row holds a value.
    public boolean isEmpty() {
        return count == 0;
    }

    /// Whether the row holds a value.
    public boolean has(int row) {
        int at = from + row;
        return row >= 0 && row < size && (present[at >> 6] & 1L << at) != 0;
    }

    /// The value of a row.
    ///
    /// @throws IllegalArgumentException when the place is empty
    public double get(int row) {
        if (!has(row)) throw new IllegalArgumentException("row " + row + " holds no value");
        return values[from + row];
    }

    /// The value of a row, or the other when the place is empty.
    public double getOr(int row, double other) {
        return has(row) ? values[from + row] : other;
    }

    /// The first row at or after this one that holds a value; `size()` when none does.
    public int next(int row) {
        int at = Math.max(row, 0);
        while (at < size && !has(at)) at++;
        return at;
    }

    /// The last row at or before this one that holds a value; -1 when none does.
    public int previous(int row) {
        int at = Math.min(row, size - 1);
        while (at >= 0 && !has(at)) at--;
        return at;
    }

    /// The mean of all values.
    public OptionalDouble mean() {
        if (count == 0) return OptionalDouble.empty();
        double sum = 0;
        for (int row = next(0); row < size; row = next(row + 1)) sum += values[from + row];
        return OptionalDouble.of(sum / count);
    }

    /// The middle one of the values above a floor.
    public OptionalDouble medianAbove(double floor) {
        double[] sorted = new double[count];
        int n = 0;
        for (int row = next(0); row < size; row = next(row + 1)) {
            if (values[from + row] > floor) sorted[n++] = values[from + row];
        }
        if (n == 0) return OptionalDouble.empty();
        Arrays.sort(sorted, 0, n);
        return OptionalDouble.of(sorted[n / 2]);
    }

    /// The last value there is.
    public OptionalDouble last() {
        int row = previous(size - 1);
        return row < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[from + row]);
    }

    /// The rows from one to before another; shares the samples.
    Column slice(int first, int end) {
        return count == 0
                ? empty(end - first)
                : new Column(values, present, from + first, end - first);
    }

    /// What becomes of a value; what is not a finite number empties its place.
    @FunctionalInterface
    public interface Change {

        /// The new value of a row.
        double of(int row, double value);
    }

    /// A column worked out row by row; what is not a finite number leaves the place empty.
    public static Column built(int size, IntToDoubleFunction value) {
        double[] values = new double[size];
        long[] present = new long[(size + 63) >> 6];
        for (int row = 0; row < size; row++) {
            double sample = value.applyAsDouble(row);
            if (!Double.isFinite(sample)) continue;
            values[row] = sample;
            present[row >> 6] |= 1L << row;
        }
        return new Column(values, present, 0, size);
    }

    /// The same with each value changed; empty places stay empty.
    public Column changed(Change change) {
        if (count == 0) return this;
        double[] changed = new double[size];
        long[] there = new long[(size + 63) >> 6];
        for (int row = next(0); row < size; row = next(row + 1)) {
            double value = change.of(row, values[from + row]);
            if (!Double.isFinite(value)) continue;
            changed[row] = value;
            there[row >> 6] |= 1L << row;
        }
        return new Column(changed, there, 0, size);
    }

    /// The same with each value multiplied.
    public Column times(double factor) {
        return changed((row, value) -> value * factor);
    }

    /// Counts 64 rows at a time, where the rows begin at the first bit of a word.
    private int counted() {
        int n = 0;
        int row = 0;
        if ((from & 63) == 0) {
            for (; row + 64 <= size; row += 64) n += Long.bitCount(present[(from + row) >> 6]);
        }
        for (; row < size; row++) {
            int at = from + row;
            n += (int) (present[at >> 6] >>> at & 1L);
        }
        return n;
    }
}
