package org.soleus.clinical.running;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A track while it is being read: rows are added at the end, samples go into the last row.
///
/// Made for decoders: no object is made per row, and a channel costs nothing until its first
/// sample. Built once; after that it must not be used.
public final class GrowingTrack {

    private static final int FIRST_ROWS = 1024;

    /// Rows fit into so many bits; see `Reading.MOST_ROWS`.
    private static final int ROW_BITS = 20;

    private long[] times;
    private final double[][] values = new double[Channel.count()][];
    private final long[][] present = new long[Channel.count()][];
    private int size;

    /// Room for a thousand rows, until more come.
    public GrowingTrack() {
        this(FIRST_ROWS);
    }

    /// @param rows for how many to make room; more may come
    public GrowingTrack(int rows) {
        times = new long[Math.max(rows, 1)];
    }

    /// Adds an empty row.
    ///
    /// @param epochMs its time, in milliseconds of the epoch; 0 where there is no clock
    public void row(long epochMs) {
        if (size == times.length) grow();
        times[size++] = epochMs;
    }

    /// Rows so far.
    public int size() {
        return size;
    }

    /// The time of a row, in milliseconds of the epoch.
    public long epochMs(int row) {
        return times[row];
    }

    /// Sets the time of a row, in milliseconds of the epoch.
    public void retime(int row, long epochMs) {
        times[row] = epochMs;
    }

    /// Sets a sample in the last row; a value that the channel cannot hold is left out.
    ///
    /// @return whether it was taken
    public boolean put(Channel channel, double value) {
        return put(channel, size - 1, value);
    }

    /// Sets a sample in any row; a value that the channel cannot hold is left out.
    public boolean put(Channel channel, int row, double value) {
        if (!channel.holds(value)) return false;
        int at = channel.place();
        double[] column = values[at];
        if (column == null) column = begin(at);
        column[row] = value;
        present[at][row >> 6] |= 1L << row;
        return true;
    }

    /// Empties a place.
    public void clear(Channel channel, int row) {
        int at = channel.place();
        if (values[at] != null) present[at][row >> 6] &= ~(1L << row);
    }

    /// Whether the row holds a sample of the channel.
    public boolean has(Channel channel, int row) {
        int at = channel.place();
        return values[at] != null && (present[at][row >> 6] & 1L << row) != 0;
    }

    /// The sample of a row, or the other where the place is empty.
    public double getOr(Channel channel, int row, double other) {
        return has(channel, row) ? values[channel.place()][row] : other;
    }

    /// Takes the last row away again.
    public void dropRow() {
        size--;
        for (int at = 0; at < present.length; at++) {
            if (values[at] != null) present[at][size >> 6] &= ~(1L << size);
        }
    }

    /// Turns the rows round: the last becomes the first.
    void reverse() {
        int[] order = new int[size];
        for (int row = 0; row < size; row++) order[row] = size - 1 - row;
        reorder(order);
    }

    /// Puts the rows in the order of their times; rows of one time keep theirs.
    void sort() {
        long first = Long.MAX_VALUE;
        for (int row = 0; row < size; row++) first = Math.min(first, times[row]);
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) keys[row] = ((times[row] - first) << ROW_BITS) | row;
        Arrays.sort(keys);
        int[] order = new int[size];
        for (int at = 0; at < size; at++) order[at] = (int) (keys[at] & ((1L << ROW_BITS) - 1));
        reorder(order);
    }

    private void reorder(int[] order) {
        long[] sorted = new long[times.length];
        for (int row = 0; row < size; row++) sorted[row] = times[order[row]];
        times = sorted;
        for (int at = 0; at < values.length; at++) {
            if (values[at] != null) reorder(at, order);
        }
    }

    private void reorder(int at, int[] order) {
        double[] from = values[at];
        long[] there = present[at];
        double[] sorted = new double[from.length];
        long[] bits = new long[there.length];
        for (int row = 0; row < size; row++) {
            int source = order[row];
            sorted[row] = from[source];
            bits[row >> 6] |= (there[source >> 6] >>> source & 1L) << row;
        }
        values[at] = sorted;
        present[at] = bits;
    }

    /// A track without rows that began at an instant: of a file that tells only a summary.
    public static Track empty(Instant start) {
        return new Track(
                start, new long[0], 0, 0, new GrowingTrack().columns(), Map.of(), List.of());
    }

    /// The track without a clock: only its shape.
    public Track buildRoute() {
        return new Track(null, new long[size], 0, size, columns(), Map.of(), List.of());
    }

    /// The track. Rows must stand in the order of their times.
    ///
    /// @param pauses in order, none overlapping another, from the first row's time
    /// @throws IllegalArgumentException when a row is earlier than the one before it
    public Track build(List<Pause> pauses) {
        for (int row = 1; row < size; row++) {
            if (times[row] < times[row - 1]) {
                throw new IllegalArgumentException(
                        "row " + row + " is earlier than the one before");
            }
        }
        long first = size == 0 ? 0 : times[0];
        return new Track(Instant.ofEpochMilli(first), times, 0, size, columns(), Map.of(), pauses);
    }

    private Column[] columns() {
        Column[] columns = new Column[values.length];
        for (int at = 0; at < columns.length; at++) {
            columns[at] =
                    values[at] == null
                            ? Column.empty(size)
                            : new Column(values[at], present[at], 0, size);
        }
        return columns;
    }

    private double[] begin(int at) {
        present[at] = new long[(times.length + 63) >> 6];
        values[at] = new double[times.length];
        return values[at];
    }

    private void grow() {
        int room = times.length * 2;
        times = Arrays.copyOf(times, room);
        for (int at = 0; at < values.length; at++) {
            if (values[at] == null) continue;
            values[at] = Arrays.copyOf(values[at], room);
            present[at] = Arrays.copyOf(present[at], (room + 63) >> 6);
        }
    }
}
