package org.soleus.clinical.running;

/// A time within a track in which the watch was stopped, or nothing was recorded.
///
/// @param fromMs milliseconds from the start of the track
/// @param toMs not before `fromMs`
public record Pause(long fromMs, long toMs) {

    /// @throws IllegalArgumentException when it ends before it begins
    public Pause {
        if (toMs < fromMs) {
            throw new IllegalArgumentException("a pause ends at " + toMs + " before " + fromMs);
        }
    }

    /// How long, in milliseconds.
    public long lengthMs() {
        return toMs - fromMs;
    }
}
