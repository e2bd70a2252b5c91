package org.soleus.clinical.exercise;

/// Seconds of one repetition: away from its start, held, and back. All zero where a member moves at
/// ease.
///
/// @param out seconds away from the start, as the rise of a heel raise or the way down of a squat
/// @param hold seconds held there
/// @param back seconds back to the start
/// @param outWord what the way out is called, as `up`
/// @param backWord what the way back is called, as `down`
public record Tempo(int out, int hold, int back, String outWord, String backWord) {

    /// At the member's own pace.
    public static final Tempo FREE = new Tempo(0, 0, 0, "up", "down");

    /// @throws IllegalArgumentException when a part lies outside 0 to 60
    public Tempo {
        if (Math.min(out, Math.min(hold, back)) < 0 || Math.max(out, Math.max(hold, back)) > 60) {
            throw new IllegalArgumentException("each part of a tempo is 0 to 60 s");
        }
    }

    /// Whether it is left to the member.
    public boolean isFree() {
        return out + hold + back == 0;
    }
}
