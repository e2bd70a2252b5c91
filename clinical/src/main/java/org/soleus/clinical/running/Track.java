package org.soleus.clinical.running;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One activity as columns: row by row a time, and what was measured then.
///
/// Never changes. Times never fall; two rows may share one. Without a clock (a route, drawn or
/// recorded without times) there is no start, every time is 0 and only the shape can be read.
public final class Track {

    private final @Nullable Instant start;
    private final long[] times;
    private final int from;
    private final int size;
    private final Column[] columns;
    private final Map<Channel, Column> raw;
    private final List<Pause> pauses;

    Track(
            @Nullable Instant start,
            long[] times,
            int from,
            int size,
            Column[] columns,
            Map<Channel, Column> raw,
            List<Pause> pauses) {
        this.start = start;
        this.times = times;
        this.from = from;
        this.size = size;
        this.columns = columns;
        this.raw = raw;
        this.pauses = List.copyOf(pauses);
    }

    /// The instant of the first row; empty when no clock ran.
    public Optional<Instant> start() {
        return Optional.ofNullable(start);
    }

    /// Rows.
    public int size() {
        return size;
    }

    /// Milliseconds from the start to this row, pauses included.
    public long elapsedMs(int row) {
        if (row < 0 || row >= size) throw new IllegalArgumentException("there is no row " + row);
        return times[from + row] - times[from];
    }

    /// Milliseconds from the first row to the last.
    public long lengthMs() {
        return size == 0 ? 0 : elapsedMs(size - 1);
    }

    /// The samples of a channel, after repair.
    public Column column(Channel channel) {
        return columns[channel.place()];
    }

    /// The samples of a channel as they were recorded, before any repair.
    public Column raw(Channel channel) {
        return raw.getOrDefault(channel, column(channel));
    }

    /// The pauses in order; none overlaps another.
    public List<Pause> pauses() {
        return pauses;
    }

    /// Whether a pause lies between two rows, wholly or in part.
    public boolean isPausedBetween(int row, int next) {
        long begin = elapsedMs(row);
        long end = elapsedMs(next);
        for (Pause pause : pauses) {
            if (pause.fromMs() < end && pause.toMs() > begin) return true;
        }
        return false;
    }

    /// Milliseconds of pauses before this time.
    public long pausedMs(long untilMs) {
        long sum = 0;
        for (Pause pause : pauses) {
            if (pause.fromMs() >= untilMs) break;
            sum += Math.min(pause.toMs(), untilMs) - pause.fromMs();
        }
        return sum;
    }

    /// Milliseconds that the timer showed at this row: pauses taken out.
    public long timerMs(int row) {
        long elapsed = elapsedMs(row);
        return elapsed - pausedMs(elapsed);
    }

    /// The rows from one to before another, as a track of its own; shares the samples.
    ///
    /// @throws IllegalArgumentException when there are no such rows
    public Track slice(int first, int end) {
        if (first < 0 || end < first || end > size) {
            throw new IllegalArgumentException("rows " + first + " to " + end + " of " + size);
        }
        Column[] cut = new Column[columns.length];
        for (int at = 0; at < cut.length; at++) cut[at] = columns[at].slice(first, end);
        Map<Channel, Column> cutRaw = new EnumMap<>(Channel.class);
        raw.forEach((channel, column) -> cutRaw.put(channel, column.slice(first, end)));
        long shift = first < size ? elapsedMs(first) : 0;
        long length = end > first ? elapsedMs(end - 1) - shift : 0;
        Instant at = start == null ? null : start.plusMillis(shift);
        return new Track(at, times, from + first, end - first, cut, cutRaw, shifted(shift, length));
    }

    /// The same with repaired samples in a channel; the first samples are kept as raw.
    ///
    /// @throws IllegalArgumentException when the column has not one place per row
    public Track with(Channel channel, Column repaired) {
        if (repaired.size() != size) {
            throw new IllegalArgumentException(repaired.size() + " samples for " + size + " rows");
        }
        Column[] changed = columns.clone();
        changed[channel.place()] = repaired;
        Map<Channel, Column> kept = new EnumMap<>(Channel.class);
        kept.putAll(raw);
        kept.putIfAbsent(channel, column(channel));
        return new Track(start, times, from, size, changed, kept, pauses);
    }

    /// The same with other pauses.
    public Track with(List<Pause> others) {
        return new Track(start, times, from, size, columns, raw, others);
    }

    /// The same with turns a minute taken as cadence: of a sport on foot.
    ///
    /// @param steps how many each turn is: 2 where one foot was counted, 1 where both were
    public Track onFoot(int steps) {
        Column[] changed = columns.clone();
        changed[Channel.CADENCE.place()] = column(Channel.TURNS).times(steps);
        changed[Channel.TURNS.place()] = Column.empty(size);
        return new Track(start, times, from, size, changed, raw, pauses);
    }

    private List<Pause> shifted(long shift, long length) {
        List<Pause> cut = new ArrayList<>();
        for (Pause pause : pauses) {
            long begin = Math.max(pause.fromMs() - shift, 0);
            long end = Math.min(pause.toMs() - shift, length);
            if (end > begin) cut.add(new Pause(begin, end));
        }
        return cut;
    }
}
