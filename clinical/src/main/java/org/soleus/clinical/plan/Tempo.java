package org.soleus.clinical.plan;

/// Seconds up, held and down of one repetition; all zero where the exercise has no tempo.
public record Tempo(int upSeconds, int holdSeconds, int downSeconds) {

    /// No tempo is asked for.
    public static final Tempo FREE = new Tempo(0, 0, 0);

    /// @throws IllegalArgumentException when a part lies outside 0 to 60
    public Tempo {
        if (Math.min(upSeconds, Math.min(holdSeconds, downSeconds)) < 0
                || Math.max(upSeconds, Math.max(holdSeconds, downSeconds)) > 60) {
            throw new IllegalArgumentException("each part of a tempo is 0 to 60 s");
        }
    }
}
