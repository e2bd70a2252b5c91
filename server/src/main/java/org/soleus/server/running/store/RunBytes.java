package org.soleus.server.running.store;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.time.Instant;
import java.util.Optional;

/// A run's samples as bytes: nothing is lost, nothing is written twice.
///
/// One byte of version, then start, times, pauses and one block a channel; of a mended channel both
/// the raw samples and the mended ones.
final class RunBytes {

    static final int VERSION = 1;

    private final Bytes out = new Bytes();

    private RunBytes() {}

    static byte[] of(Run run) {
        var writing = new RunBytes();
        writing.write(run);
        return writing.out.toArray();
    }

    private void write(Run run) {
        var track = run.track();
        out.one(VERSION);
        out.word(run.sport().name());
        out.word(run.place().name());
        instant(run.start());
        instant(track.start());
        times(track);
        out.number(track.pauses().size());
        for (var pause : track.pauses()) {
            out.number(pause.fromMs());
            out.number(pause.lengthMs());
        }
        for (var channel : Channel.values()) channel(track, channel);
        out.word("");
    }

    private void instant(Optional<Instant> instant) {
        out.flag(instant.isPresent());
        instant.ifPresent(at -> out.eight(at.toEpochMilli()));
    }

    private void times(Track track) {
        out.number(track.size());
        long before = 0;
        for (int row = 0; row < track.size(); row++) {
            long now = track.elapsedMs(row);
            out.number(now - before);
            before = now;
        }
    }

    private void channel(Track track, Channel channel) {
        var raw = track.raw(channel);
        var mended = track.column(channel);
        if (raw.isEmpty() && mended.isEmpty()) return;
        out.word(channel.name());
        Columns.write(out, raw);
        out.flag(raw != mended);
        if (raw != mended) Columns.write(out, mended);
    }
}
