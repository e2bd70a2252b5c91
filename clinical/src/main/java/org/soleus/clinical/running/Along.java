package org.soleus.clinical.running;

/// Distance worked out from positions, for recordings that carry none of their own.
public final class Along {

    private Along() {}

    /// Fills the distance of rows that have a position, unless distances were recorded.
    ///
    /// @param breaks rows that begin anew after a break: the way to them is not counted; in order
    public static void fill(GrowingTrack track, int[] breaks) {
        if (isRecorded(track)) return;
        double sum = 0;
        int last = -1;
        int next = 0;
        for (int row = 0; row < track.size(); row++) {
            while (next < breaks.length && breaks[next] <= row) {
                next++;
                last = -1;
            }
            if (!track.has(Channel.LATITUDE, row) || !track.has(Channel.LONGITUDE, row)) continue;
            if (last >= 0) sum += step(track, last, row);
            track.put(Channel.DISTANCE, row, sum);
            last = row;
        }
    }

    private static boolean isRecorded(GrowingTrack track) {
        for (int row = 0; row < track.size(); row++) {
            if (track.has(Channel.DISTANCE, row)) return true;
        }
        return false;
    }

    private static double step(GrowingTrack track, int from, int to) {
        return Earth.metres(
                track.getOr(Channel.LATITUDE, from, 0),
                track.getOr(Channel.LONGITUDE, from, 0),
                track.getOr(Channel.LATITUDE, to, 0),
                track.getOr(Channel.LONGITUDE, to, 0));
    }
}
