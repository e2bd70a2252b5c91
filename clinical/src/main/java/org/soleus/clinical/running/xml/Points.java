package org.soleus.clinical.running.xml;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.running.Along;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Clocks;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Reading;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The points of a recording as they are read: rows, and where it was interrupted.
final class Points {

    /// A break shorter than this is the file's layout, and no pause.
    private static final long SHORT_MS = 5_000;

    private static final double ONE_LEG_RUNNING = 120;
    private static final double ONE_LEG_WALKING = 75;

    final GrowingTrack track = new GrowingTrack();

    private int[] breaks = new int[8];
    private int breakCount;
    private int untimed;
    private boolean isFull;

    /// What follows is not joined to what went before.
    void interrupt() {
        if (breakCount > 0 && breaks[breakCount - 1] == track.size()) return;
        if (breakCount == breaks.length) breaks = Arrays.copyOf(breaks, breakCount * 2);
        breaks[breakCount++] = track.size();
    }

    /// One more point.
    ///
    /// @return whether there was room for it
    boolean row() {
        isFull = track.size() >= Reading.MOST_ROWS;
        if (!isFull) track.row(Numbers.NO_TIME);
        return !isFull;
    }

    void time(long epochMs) {
        if (epochMs != Numbers.NO_TIME) track.retime(track.size() - 1, epochMs);
    }

    boolean isEmpty() {
        return track.size() == 0;
    }

    /// The track, with all that had to be mended told.
    Track build(Sport sport, Reading reading) {
        if (isFull) {
            reading.lost("TOO_LONG", Sentence.of("file.too-many-points").with(Reading.MOST_ROWS));
        }
        int[] marks = Arrays.copyOf(breaks, breakCount);
        Along.fill(track, marks);
        if (!timeAll(reading)) return strides(track.buildRoute(), sport);
        Clocks.mend(track, stops(marks), reading);
        return strides(track.build(pauses(marks)), sport);
    }

    /// Gives every point a time.
    ///
    /// @return whether any had one
    private boolean timeAll(Reading reading) {
        int last = -1;
        for (int row = 0; row < track.size(); row++) {
            if (track.epochMs(row) == Numbers.NO_TIME) {
                untimed++;
                continue;
            }
            between(last, row);
            last = row;
        }
        if (last < 0) {
            reading.lost("NO_TIMES", Sentence.of("file.no-times"));
            return false;
        }
        between(last, track.size());
        if (untimed > 0) {
            reading.lost(
                    "SOME_TIMES", Sentence.of("file.some-times").with(untimed).with(track.size()));
        }
        return true;
    }

    /// Spreads the times of two rows over those between; before the first and after the last every
    /// row has the time of its neighbour.
    private void between(int from, int to) {
        long begin = track.epochMs(from >= 0 ? from : to);
        long end = to < track.size() ? track.epochMs(to) : begin;
        for (int row = from + 1; row < to; row++) {
            long part = from < 0 ? 0 : (end - begin) * (row - from) / (to - from);
            track.retime(row, begin + part);
        }
    }

    private long[] stops(int[] marks) {
        return Arrays.stream(marks)
                .filter(row -> row > 0 && row < track.size())
                .mapToLong(row -> track.epochMs(row - 1))
                .sorted()
                .toArray();
    }

    private List<Pause> pauses(int[] marks) {
        List<Pause> pauses = new ArrayList<>();
        for (int row : marks) {
            if (row == 0 || row >= track.size()) continue;
            long from = track.epochMs(row - 1) - track.epochMs(0);
            long to = track.epochMs(row) - track.epochMs(0);
            if (to - from > SHORT_MS) pauses.add(new Pause(from, to));
        }
        return pauses;
    }

    /// These formats leave open whether cadence counts both feet; its middle value tells.
    private static Track strides(Track track, Sport sport) {
        if (!sport.isOnFoot()) return track;
        double limit = sport == Sport.RUNNING ? ONE_LEG_RUNNING : ONE_LEG_WALKING;
        return track.onFoot(track.column(Channel.TURNS).medianAbove(0).orElse(0) < limit ? 2 : 1);
    }
}
