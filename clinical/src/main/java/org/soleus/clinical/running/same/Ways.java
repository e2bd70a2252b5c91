package org.soleus.clinical.running.same;

import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Column;
import org.soleus.clinical.running.Earth;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.Arrays;

/// Where two recordings were at the same moments.
final class Ways {

    private static final int MOMENTS = 24;
    private static final double NEAR_M = 150;
    private static final double NEAR_SHARE = 0.12;
    private static final int FEWEST = 3;

    private Ways() {}

    static boolean isUnsaid(Run run) {
        return run.sport() == Sport.UNKNOWN || run.sport() == Sport.OTHER;
    }

    static long startMs(Run run) {
        return run.start().orElseThrow().toEpochMilli();
    }

    static long endMs(Run run) {
        double stated = run.stated().find(Figure.ELAPSED).orElse(0) * 1000;
        return startMs(run) + Math.max(run.track().lengthMs(), (long) stated);
    }

    static long lengthMs(Run run) {
        return endMs(run) - startMs(run);
    }

    static boolean lengthsAgree(Run one, Run other) {
        double first = lengthMs(one);
        double second = lengthMs(other);
        return Math.abs(first - second) <= 0.15 * Math.max(first, second);
    }

    static boolean haveRoutes(Run one, Run other) {
        return !one.track().column(Channel.LATITUDE).isEmpty()
                && !other.track().column(Channel.LATITUDE).isEmpty();
    }

    /// Whether both were at the same places, or had gone as far, at the same moments; where neither
    /// can be told, the times alone must do.
    static boolean agree(Run one, Run other, long shift) {
        long from = Math.max(startMs(one), startMs(other) - shift);
        long to = Math.min(endMs(one), endMs(other) - shift);
        double[] apart = new double[MOMENTS];
        int n = 0;
        boolean routes = haveRoutes(one, other);
        for (int i = 0; i < MOMENTS; i++) {
            long moment = from + (to - from) * (2L * i + 1) / (2 * MOMENTS);
            double metres =
                    routes ? apart(one, other, moment, shift) : gap(one, other, moment, shift);
            if (metres >= 0) apart[n++] = metres;
        }
        if (n < FEWEST) return true;
        Arrays.sort(apart, 0, n);
        double distance = one.figures().find(Figure.DISTANCE).orElse(0);
        return apart[n / 2] <= (routes ? NEAR_M : NEAR_M + NEAR_SHARE * distance);
    }

    /// Metres between both at a moment; below 0 when one of them cannot be told.
    private static double apart(Run one, Run other, long moment, long shift) {
        int a = row(one.track(), one.track().column(Channel.LATITUDE), moment);
        int b = row(other.track(), other.track().column(Channel.LATITUDE), moment + shift);
        if (a < 0 || b < 0) return -1;
        Column longitude = one.track().column(Channel.LONGITUDE);
        Column otherLongitude = other.track().column(Channel.LONGITUDE);
        if (!longitude.has(a) || !otherLongitude.has(b)) return -1;
        return Earth.metres(
                one.track().column(Channel.LATITUDE).get(a),
                longitude.get(a),
                other.track().column(Channel.LATITUDE).get(b),
                otherLongitude.get(b));
    }

    /// What one had gone further than the other at a moment, in metres.
    private static double gap(Run one, Run other, long moment, long shift) {
        Column first = one.track().column(Channel.DISTANCE);
        Column second = other.track().column(Channel.DISTANCE);
        int a = row(one.track(), first, moment);
        int b = row(other.track(), second, moment + shift);
        return a < 0 || b < 0 ? -1 : Math.abs(first.get(a) - second.get(b));
    }

    /// The last row at or before a moment that holds a value; -1 for none within two minutes.
    static int row(Track track, Column column, long moment) {
        if (track.start().isEmpty() || column.isEmpty()) return -1;
        long elapsed = moment - track.start().get().toEpochMilli();
        int low = 0;
        int high = track.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (track.elapsedMs(middle) <= elapsed) low = middle;
            else high = middle - 1;
        }
        int row = column.previous(low);
        if (row < 0) row = column.next(low);
        if (row >= track.size()) return -1;
        return Math.abs(track.elapsedMs(row) - elapsed) <= 120_000 ? row : -1;
    }
}
