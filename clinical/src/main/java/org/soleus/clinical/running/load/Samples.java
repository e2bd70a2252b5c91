package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Track;

import java.util.Arrays;
import java.util.List;

/// The rows of a track that tell how far it went, as plain arrays, cut into segments.
///
/// A segment ends where the timer stopped or nothing was recorded for a minute: no window reaches
/// across. Times are seconds from the start, pauses included; within a segment there are none.
final class Samples {

    private static final double LONGEST_GAP = 60;
    private static final double LONGEST_LOSS = 300;
    private static final double LOST_FROM = 1.8;
    private static final double LOST_TO = 6.5;

    final double[] time;
    final double[] way;
    final int[] row;
    final int size;

    /// Index of the last sample of the segment that the sample belongs to.
    final int[] end;

    private Samples(double[] time, double[] way, int[] row, int size, List<Pause> pauses) {
        this.time = time;
        this.way = way;
        this.row = row;
        this.size = size;
        this.end = ends(pauses);
    }

    static Samples of(Track track) {
        Column distance = track.column(Channel.DISTANCE);
        Column speed = track.column(Channel.SPEED);
        double[] time = new double[track.size()];
        double[] way = new double[track.size()];
        int[] row = new int[track.size()];
        int size = 0;
        boolean measured = !distance.isEmpty();
        Column found = measured ? distance : speed;
        for (int at = found.next(0); at < found.size(); at = found.next(at + 1)) {
            double now = track.elapsedMs(at) / 1000.0;
            if (size > 0 && now <= time[size - 1]) continue;
            time[size] = now;
            row[size] = at;
            way[size] = measured ? distance.get(at) : driven(time, way, size, speed.get(at));
            size++;
        }
        return new Samples(time, way, row, size, track.pauses());
    }

    /// How far it went by speed alone; a gap counts as nothing.
    private static double driven(double[] time, double[] way, int at, double speed) {
        if (at == 0) return 0;
        double gap = time[at] - time[at - 1];
        return way[at - 1] + (gap <= LONGEST_GAP ? speed * gap : 0);
    }

    private int[] ends(List<Pause> pauses) {
        int[] ends = new int[size];
        int pause = 0;
        int first = 0;
        for (int at = 0; at + 1 < size; at++) {
            double from = time[at] * 1000;
            double to = time[at + 1] * 1000;
            while (pause < pauses.size() && pauses.get(pause).toMs() <= from) pause++;
            boolean stopped = pause < pauses.size() && pauses.get(pause).fromMs() < to;
            if (stopped || isGap(at)) {
                Arrays.fill(ends, first, at + 1, at);
                first = at + 1;
            }
        }
        if (size > 0) Arrays.fill(ends, first, size, size - 1);
        return ends;
    }

    private boolean isGap(int at) {
        return seconds(at) > LONGEST_GAP && !isLost(at);
    }

    /// Whether positions were lost here while the person ran on.
    boolean isLost(int at) {
        double speed = meanSpeed(at);
        double seconds = seconds(at);
        return seconds > LONGEST_GAP
                && seconds <= LONGEST_LOSS
                && speed >= LOST_FROM
                && speed <= LOST_TO;
    }

    /// Whether the stretch from this sample to the next was run without a stop between.
    boolean isWhole(int at) {
        return at + 1 < size && at < end[at];
    }

    double seconds(int at) {
        return time[at + 1] - time[at];
    }

    double meanSpeed(int at) {
        return Math.max(0, way[at + 1] - way[at]) / seconds(at);
    }
}
