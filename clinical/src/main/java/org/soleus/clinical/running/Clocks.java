package org.soleus.clinical.running;

import org.soleus.clinical.measure.Sentence;

import java.util.Arrays;

/// Puts the rows of a recording into one order of time, whatever its clock did meanwhile.
public final class Clocks {

    /// A leap longer than this, without the watch having been stopped, is the clock's.
    private static final long LEAP_MS = 12 * 3_600_000L;

    /// A row may be written a little late.
    private static final long LATE_MS = 120_000;

    /// Neighbours no further apart than this show that the row between is astray.
    private static final long ASTRAY_MS = 30_000;

    private Clocks() {}

    /// Mends the times.
    ///
    /// @param stops times at which the watch was stopped, in milliseconds of the epoch, in order
    public static void mend(GrowingTrack track, long[] stops, Reading reading) {
        strays(track, reading);
        int back = stepsBack(track);
        if (back > 0 && back * 2 > track.size()) {
            track.reverse();
            reading.lost("TIME_BACKWARDS", Sentence.of("file.time-backwards"));
            back = stepsBack(track);
        }
        if (back > 0) {
            late(track, reading);
            jumpsBack(track, reading);
        }
        leaps(track, stops, reading);
    }

    private static int stepsBack(GrowingTrack track) {
        int back = 0;
        for (int row = 1; row < track.size(); row++) {
            if (track.epochMs(row) < track.epochMs(row - 1)) back++;
        }
        return back;
    }

    /// A single row whose time lies before or after both neighbours, while those follow each other,
    /// gets the time of the one before.
    private static void strays(GrowingTrack track, Reading reading) {
        int strays = 0;
        for (int row = 1; row + 1 < track.size(); row++) {
            long before = track.epochMs(row - 1);
            long after = track.epochMs(row + 1);
            long time = track.epochMs(row);
            boolean fits = after >= before && after - before <= ASTRAY_MS;
            if (!fits || (time >= before && time <= after)) continue;
            track.retime(row, before);
            strays++;
        }
        if (strays == 0) return;
        reading.lost("CLOCK_STRAY", Sentence.of("file.clock-stray").with(strays));
    }

    /// Rows a little out of order are moved to where they belong.
    private static void late(GrowingTrack track, Reading reading) {
        long latest = track.epochMs(0);
        boolean late = false;
        for (int row = 0; row < track.size(); row++) {
            long time = track.epochMs(row);
            if (time < latest - LATE_MS) return;
            late |= time < latest;
            latest = Math.max(latest, time);
        }
        if (!late) return;
        track.sort();
        reading.noted("TIME_ORDER", Sentence.of("file.time-order"));
    }

    /// After a jump back, everything is moved on so that a second lies between.
    private static void jumpsBack(GrowingTrack track, Reading reading) {
        long shift = 0;
        long before = Long.MIN_VALUE;
        boolean jumped = false;
        for (int row = 0; row < track.size(); row++) {
            long time = track.epochMs(row) + shift;
            if (row > 0 && time < before) {
                shift += before + 1000 - time;
                time = before + 1000;
                jumped = true;
            }
            track.retime(row, time);
            before = time;
        }
        if (jumped) {
            reading.lost("CLOCK_BACK", Sentence.of("file.clock-back"));
        }
    }

    /// Before a leap ahead the clock was not yet set: what went before is moved to the later time.
    private static void leaps(GrowingTrack track, long[] stops, Reading reading) {
        for (int row = track.size() - 1; row > 0; row--) {
            long gap = track.epochMs(row) - track.epochMs(row - 1);
            if (gap <= LEAP_MS || isStopped(stops, track.epochMs(row - 1), track.epochMs(row))) {
                continue;
            }
            long shift = gap - 1000;
            for (int earlier = 0; earlier < row; earlier++) {
                track.retime(earlier, track.epochMs(earlier) + shift);
            }
            reading.lost(
                    "CLOCK_LEAP", Sentence.of("file.clock-leap").with((int) (gap / 3_600_000)));
            return;
        }
    }

    private static boolean isStopped(long[] stops, long from, long to) {
        int at = Arrays.binarySearch(stops, from - 5_000);
        int next = at >= 0 ? at : -at - 1;
        return next < stops.length && stops[next] < to;
    }
}
