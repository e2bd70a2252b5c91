package org.soleus.server.running.store;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/// A run's samples as bytes: nothing is lost, nothing is written twice.
///
/// One byte of version, then start, times, pauses and one block a channel; of a mended channel both
/// the raw samples and the mended ones.
final class RunBytes {

    static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private RunBytes() {}

    static byte[] of(Run run) {
        var writing = new RunBytes();
        try {
            writing.write(run);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return writing.bytes.toByteArray();
    }

    private void write(Run run) throws IOException {
        var track = run.track();
        out.writeByte(VERSION);
        out.writeUTF(run.sport().name());
        out.writeUTF(run.place().name());
        instant(run.start().orElse(null));
        instant(track.start().orElse(null));
        times(track);
        Numbers.write(out, track.pauses().size());
        for (var pause : track.pauses()) {
            Numbers.write(out, pause.fromMs());
            Numbers.write(out, pause.lengthMs());
        }
        for (var channel : Channel.values()) channel(track, channel);
        out.writeUTF("");
    }

    private void instant(@org.jspecify.annotations.Nullable Instant instant) throws IOException {
        out.writeBoolean(instant != null);
        if (instant != null) out.writeLong(instant.toEpochMilli());
    }

    private void times(Track track) throws IOException {
        Numbers.write(out, track.size());
        long before = 0;
        for (int row = 0; row < track.size(); row++) {
            long now = track.elapsedMs(row);
            Numbers.write(out, now - before);
            before = now;
        }
    }

    private void channel(Track track, Channel channel) throws IOException {
        var raw = track.raw(channel);
        var mended = track.column(channel);
        if (raw.isEmpty() && mended.isEmpty()) return;
        out.writeUTF(channel.name());
        Columns.write(out, raw);
        out.writeBoolean(raw != mended);
        if (raw != mended) Columns.write(out, mended);
    }
}
