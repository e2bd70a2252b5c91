package org.soleus.clinical.running.repair;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Earth;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Track;

import java.util.BitSet;

/// Positions that jump away and come back are taken out.
final class Positions {

    /// The most rows that one jump lasts.
    private static final int LONGEST = 5;

    private Positions() {}

    static Run mend(Run run) {
        BitSet spikes = spikes(run.track(), Pace.limit(run.sport()));
        if (spikes.isEmpty()) return run;
        int rows = spikes.cardinality();
        Sentence said = Sentence.of("file.positions").with(rows);
        Run north = out(run, Channel.LATITUDE, spikes, rows, said);
        return out(north, Channel.LONGITUDE, spikes, rows, said);
    }

    private static Run out(Run run, Channel channel, BitSet rows, int count, Sentence said) {
        Column column = run.track().column(channel);
        Column without = column.changed((row, value) -> rows.get(row) ? Double.NaN : value);
        return run.mended(without, new Repair(Repair.Kind.POSITION_SPIKE, channel, count, said));
    }

    private static BitSet spikes(Track track, double limit) {
        BitSet spikes = new BitSet();
        Column latitude = track.column(Channel.LATITUDE);
        if (track.start().isEmpty()) return spikes;
        int good = latitude.next(0);
        for (int row = latitude.next(good + 1); row < track.size(); row = latitude.next(row + 1)) {
            if (isReached(track, good, row, limit)) {
                good = row;
                continue;
            }
            int back = back(track, good, row, limit);
            if (back > row) spikes.set(row, back);
            good = back > row ? back : row;
            row = good;
        }
        return spikes;
    }

    /// The row at which the position is back within reach; the same row when it never is.
    private static int back(Track track, int good, int row, double limit) {
        Column latitude = track.column(Channel.LATITUDE);
        int next = row;
        for (int i = 0; i < LONGEST; i++) {
            next = latitude.next(next + 1);
            if (next >= track.size()) return row;
            if (isReached(track, good, next, limit)) return next;
        }
        return row;
    }

    private static boolean isReached(Track track, int from, int to, double limit) {
        Column latitude = track.column(Channel.LATITUDE);
        Column longitude = track.column(Channel.LONGITUDE);
        if (!longitude.has(from) || !longitude.has(to)) return true;
        double metres =
                Earth.metres(
                        latitude.get(from), longitude.get(from),
                        latitude.get(to), longitude.get(to));
        double seconds = (track.elapsedMs(to) - track.elapsedMs(from)) / 1000.0;
        if (seconds == 0) return true;
        return metres <= limit * Math.max(1, seconds) + 25;
    }
}
