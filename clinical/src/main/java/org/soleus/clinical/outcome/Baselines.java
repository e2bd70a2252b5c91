package org.soleus.clinical.outcome;

import java.util.Arrays;

/// The baseline of each member of [Columns], found while answers come in any order; the same rule
/// as [Baseline].
final class Baselines {

    private static final byte NONE = -1;
    private static final int DAY_S = 86_400;
    private static final int DAYS_BEFORE = 14;

    private byte[] points = new byte[0];
    private int[] seconds = new int[0];

    void grow(int size) {
        points = Arrays.copyOf(points, size);
        seconds = Arrays.copyOf(seconds, size);
    }

    void clear(int member) {
        if (member >= points.length) grow(Math.max(1024, 2 * points.length));
        points[member] = NONE;
    }

    /// The points, or -1.
    int points(int member) {
        return points[member];
    }

    /// An answer that may be her baseline.
    ///
    /// @param after seconds since the start; below zero before it
    void offer(int member, long after, int answered, long began, Zones.Days days) {
        if (after > DAY_S || after < -(DAYS_BEFORE + 1) * (long) DAY_S) return;
        if (after < 0 && began + after < days.before(began, DAYS_BEFORE)) return;
        if (points[member] != NONE && !isBetter((int) after, seconds[member])) return;
        points[member] = (byte) answered;
        seconds[member] = (int) after;
    }

    /// The latest up to the start; else the earliest after it.
    private static boolean isBetter(int after, int there) {
        if (after <= 0) return there > 0 || after >= there;
        return there > 0 && after < there;
    }
}
