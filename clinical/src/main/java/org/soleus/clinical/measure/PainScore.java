package org.soleus.clinical.measure;

/// Pain as the member reports it: a whole number from 0 (none) to 10 (worst imaginable).
///
/// The 11-point numeric rating scale. A score is a report, never an estimate: nothing in this
/// system infers one from motion, and a question left unanswered has no score.
///
/// Source: `Sal`.
///
/// @param points 0 to 10, inclusive
public record PainScore(int points) implements Comparable<PainScore> {

    /// No pain. An answer, and not the same as no answer.
    public static final PainScore NONE = new PainScore(0);

    /// @throws IllegalArgumentException when `points` lies outside 0 to 10
    public PainScore {
        if (points < 0 || points > 10) {
            throw new IllegalArgumentException("pain must be 0 to 10, was " + points);
        }
    }

    /// Whether this is worse than the other score; equal scores are not worse.
    public boolean isWorseThan(PainScore other) {
        return points > other.points;
    }

    @Override
    public int compareTo(PainScore other) {
        return Integer.compare(points, other.points);
    }
}
