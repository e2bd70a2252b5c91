package org.soleus.clinical.running.load;

/// A mean that forgets: each day weighs less than the one after it.
///
/// It starts with the plain mean of the first days.
final class Ewma {

    private Ewma() {}

    /// The means by day; not a number's place before the first `days` are over holds 0.
    static double[] of(double[] daily, int days) {
        double[] mean = new double[daily.length];
        if (daily.length < days) return mean;
        double weight = 2.0 / (days + 1);
        double keeps = 1 - weight;
        double now = 0;
        for (int at = 0; at < days; at++) now += daily[at] / days;
        mean[days - 1] = now;
        for (int at = days; at < daily.length; at++) {
            now = keeps * now + weight * daily[at];
            mean[at] = now;
        }
        return mean;
    }

    /// The means by day, of whole numbers.
    static double[] of(int[] daily, int days) {
        double[] values = new double[daily.length];
        for (int at = 0; at < values.length; at++) values[at] = daily[at];
        return of(values, days);
    }

    static double last(double[] daily, int days) {
        return of(daily, days)[daily.length - 1];
    }
}
