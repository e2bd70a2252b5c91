package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Column;

/// Cadence of each sample: what no leg does is missing, and gaps of up to ten seconds are bridged.
final class Cadences {

    private static final double LEAST = 60;
    private static final double MOST = 230;
    private static final double LONGEST_GAP = 10;

    private Cadences() {}

    /// Steps a minute of both feet, one place a sample; 0 where it is not known.
    static double[] of(Samples samples, Column recorded) {
        double[] cadence = new double[samples.size];
        int before = -1;
        for (int at = 0; at < samples.size; at++) {
            double value = recorded.getOr(samples.row[at], 0);
            if (value < LEAST || value > MOST) continue;
            cadence[at] = value;
            if (before >= 0 && before < at - 1) bridge(samples, cadence, before, at);
            before = at;
        }
        return cadence;
    }

    private static void bridge(Samples samples, double[] cadence, int from, int to) {
        double gap = samples.time[to] - samples.time[from];
        if (gap > LONGEST_GAP) return;
        for (int at = from + 1; at < to; at++) {
            double share = (samples.time[at] - samples.time[from]) / gap;
            cadence[at] = cadence[from] + share * (cadence[to] - cadence[from]);
        }
    }
}
