package org.soleus.server.running.store;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What [RunBytes] wrote, read back.
///
/// @param sport what it was
/// @param place where
/// @param start when it began
/// @param track the samples
record SamplesIn(Sport sport, Place place, Optional<Instant> start, Track track) {

    static SamplesIn read(DataInputStream in) throws IOException {
        if (in.readByte() != RunBytes.VERSION) throw new IOException("of an unknown version");
        var sport = Sport.valueOf(in.readUTF());
        var place = Place.valueOf(in.readUTF());
        var start = instant(in);
        var first = instant(in);
        int size = Math.toIntExact(Numbers.read(in));
        if (size < 0 || size > Reading.MOST_ROWS) throw new IOException("of too many rows");
        var growing = new GrowingTrack();
        long at = first.map(Instant::toEpochMilli).orElse(0L);
        for (int row = 0; row < size; row++) growing.row(at += Numbers.read(in));
        var pauses = pauses(in);
        Map<Channel, Column> mended = new LinkedHashMap<>();
        var seen = EnumSet.noneOf(Channel.class);
        for (var name = in.readUTF(); !name.isEmpty(); name = in.readUTF()) {
            var channel = Channel.valueOf(name);
            if (!seen.add(channel)) throw new IOException("a channel told twice");
            put(growing, channel, Columns.read(in, size));
            if (in.readBoolean()) mended.put(channel, Columns.read(in, size));
        }
        return new SamplesIn(sport, place, start, track(growing, first, size, pauses, mended));
    }

    private static Track track(
            GrowingTrack growing,
            Optional<Instant> first,
            int size,
            List<Pause> pauses,
            Map<Channel, Column> mended) {
        Track track;
        if (first.isEmpty()) track = growing.buildRoute();
        else if (size == 0) track = GrowingTrack.empty(first.get()).with(pauses);
        else track = growing.build(pauses);
        for (var entry : mended.entrySet()) track = track.with(entry.getKey(), entry.getValue());
        return track;
    }

    private static void put(GrowingTrack growing, Channel channel, Column column) {
        for (int row = column.next(0); row < column.size(); row = column.next(row + 1)) {
            growing.put(channel, row, column.get(row));
        }
    }

    private static Optional<Instant> instant(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(Instant.ofEpochMilli(in.readLong()))
                : Optional.empty();
    }

    private static List<Pause> pauses(DataInputStream in) throws IOException {
        long count = Numbers.read(in);
        if (count > Reading.MOST_ROWS) throw new IOException("of too many pauses");
        var pauses = new ArrayList<Pause>();
        for (long n = 0; n < count; n++) {
            long from = Numbers.read(in);
            pauses.add(new Pause(from, from + Numbers.read(in)));
        }
        return pauses;
    }
}
