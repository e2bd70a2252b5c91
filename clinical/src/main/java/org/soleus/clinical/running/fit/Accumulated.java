package org.soleus.clinical.running.fit;

/// A count of which only the lowest bits are written; it runs on when they begin again.
final class Accumulated {

    private final int mask;
    private long total = -1;

    /// @param bits how many are written, 1 to 30
    Accumulated(int bits) {
        mask = (1 << bits) - 1;
    }

    /// The whole count after these lowest bits.
    long add(int lowest) {
        if (total < 0) total = lowest & mask;
        else total += (lowest - total) & mask;
        return total;
    }

    /// Sets the whole count.
    void set(long count) {
        total = count;
    }

    /// Whether nothing has been counted.
    boolean isUnset() {
        return total < 0;
    }
}
