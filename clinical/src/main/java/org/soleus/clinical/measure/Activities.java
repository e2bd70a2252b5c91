package org.soleus.clinical.measure;

import java.util.List;
import java.util.Optional;

/// What the leg makes hard, as the member named it, each from 0 (cannot do it) to 10 (as before).
///
/// The idea of activities that a person names is Stratford's; the words are ours. Source: `PSFS`.
///
/// @param scores one to three, each 0 to 10
public record Activities(List<Integer> scores) {

    private static final int MOST = 10;
    private static final int BELIEVABLE = 2;

    /// @throws IllegalArgumentException without a score, or with one outside 0 to 10
    public Activities {
        scores = List.copyOf(scores);
        boolean odd = scores.stream().anyMatch(score -> score < 0 || score > MOST);
        if (scores.isEmpty() || odd) {
            throw new IllegalArgumentException("activities are 0 to 10, were " + scores);
        }
    }

    /// The mean of ten times the scores, rounded down: 50 is 5.0.
    public int tenths() {
        return 10 * scores.stream().mapToInt(Integer::intValue).sum() / scores.size();
    }

    /// How much the mean has changed, in tenths; empty where other activities were scored.
    public Optional<Integer> since(Activities before) {
        return before.scores().size() == scores.size()
                ? Optional.of(tenths() - before.tenths())
                : Optional.empty();
    }

    /// Whether a change of the mean is more than chance: 2 points or more.
    public static boolean isBelievable(int tenths) {
        return Math.abs(tenths) >= 10 * BELIEVABLE;
    }
}
