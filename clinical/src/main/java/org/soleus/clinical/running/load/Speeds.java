package org.soleus.clinical.running.load;

/// Speed at the middle of each stretch: the way of the five seconds before and after.
///
/// The window is counted in seconds, not in samples, and cut at the ends of the segment: a file
/// with fewer samples gives the same load. Long stretches are taken as they are.
final class Speeds {

    private static final double HALF_WINDOW = 5;
    private static final double SPARSE = 10;

    private final Samples samples;
    private int first = -1;
    private int low;
    private int high;

    Speeds(Samples samples) {
        this.samples = samples;
    }

    static boolean isSparse(double seconds) {
        return seconds > SPARSE;
    }

    /// Speed of the stretch from this sample to the next; asked in order, segment by segment.
    double at(int at, int segment) {
        if (isSparse(samples.seconds(at))) return samples.meanSpeed(at);
        if (segment != first) {
            first = segment;
            low = segment;
            high = segment;
        }
        double middle = (samples.time[at] + samples.time[at + 1]) / 2;
        double from = Math.max(middle - HALF_WINDOW, samples.time[segment]);
        double to = Math.min(middle + HALF_WINDOW, samples.time[samples.end[at]]);
        while (samples.time[low + 1] < from) low++;
        while (samples.time[high + 1] < to) high++;
        return Math.max(0, way(high, to) - way(low, from)) / (to - from);
    }

    private double way(int at, double time) {
        double share = (time - samples.time[at]) / samples.seconds(at);
        return samples.way[at] + share * (samples.way[at + 1] - samples.way[at]);
    }
}
