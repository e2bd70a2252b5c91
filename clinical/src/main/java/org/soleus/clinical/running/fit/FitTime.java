package org.soleus.clinical.running.fit;

/// Seconds of the file's own count, as milliseconds of the epoch.
///
/// The count begins on 31 December 1989. A small count is no date: a watch whose clock was never
/// set counts from when it was switched on.
final class FitTime {

    static final long BEGINNING_S = 631_065_600;
    private static final long FIRST_DATE = 0x1000_0000;

    /// The count has thirty-two bits, and all of them set stand for none.
    private static final long NONE = 0xFFFF_FFFFL;

    private FitTime() {}

    static long epochMs(long count) {
        return (count + BEGINNING_S) * 1000;
    }

    static boolean isDate(long count) {
        return count >= FIRST_DATE && count < NONE;
    }
}
