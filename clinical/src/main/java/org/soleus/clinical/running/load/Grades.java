package org.soleus.clinical.running.load;

import org.soleus.clinical.running.Column;

/// Grade at the middle of each stretch: the straight line through the altitudes fifty metres either
/// way, on 21 points.
///
/// Never from sample to sample: noise of grade adds load that was not there. Cut at the ends of the
/// segment; too short a window is level.
final class Grades {

    /// Half of the window where altitude comes from positions or a phone, in metres.
    static final double HALF_WINDOW = 50;

    private static final double SHORTEST = 10;
    private static final int POINTS = 21;
    private static final int MIDDLE = POINTS / 2;

    /// Sum of the squared distances of the points from the middle one, in spacings.
    private static final double SPREAD = MIDDLE * (MIDDLE + 1) * (2 * MIDDLE + 1) / 3.0;

    private final Samples samples;
    private final double[] way;
    private final double[] height;
    private final int[] before;
    private final int size;
    private int low;

    /// @param altitude one place per row of the track
    Grades(Samples samples, Column altitude) {
        this.samples = samples;
        way = new double[samples.size];
        height = new double[samples.size];
        before = new int[samples.size + 1];
        int found = 0;
        for (int at = 0; at < samples.size; at++) {
            before[at] = found;
            if (altitude.has(samples.row[at])) {
                way[found] = samples.way[at];
                height[found] = altitude.get(samples.row[at]);
                found++;
            }
        }
        before[samples.size] = found;
        size = found;
    }

    /// Metres between the first altitude and the last.
    double net() {
        return size == 0 ? 0 : Math.abs(height[size - 1] - height[0]);
    }

    /// Rise over run of the stretch from this sample to the next; asked in order.
    double at(int at, int segment) {
        int first = before[segment];
        int last = before[samples.end[at] + 1] - 1;
        if (last - first < 1) return 0;
        double middle = (samples.way[at] + samples.way[at + 1]) / 2;
        double from = Math.max(middle - HALF_WINDOW, way[first]);
        double to = Math.min(middle + HALF_WINDOW, way[last]);
        if (to - from < SHORTEST) return 0;
        low = Math.max(low, first);
        while (low + 1 < last && way[low + 1] <= from) low++;
        return slope(from, (to - from) / (POINTS - 1), last);
    }

    private double slope(double from, double spacing, int last) {
        int at = low;
        double sum = 0;
        for (int point = 0; point < POINTS; point++) {
            double where = from + point * spacing;
            while (at + 1 < last && way[at + 1] <= where) at++;
            sum += (point - MIDDLE) * heightAt(at, where);
        }
        return sum / (SPREAD * spacing);
    }

    private double heightAt(int at, double where) {
        double length = way[at + 1] - way[at];
        if (length <= 0) return height[at + 1];
        double share = Math.clamp((where - way[at]) / length, 0.0, 1.0);
        return height[at] + share * (height[at + 1] - height[at]);
    }
}
