package org.soleus.clinical.measure;

import java.util.Optional;

/// Two questions of mood or worry, each 0 to 3: PHQ-2 or GAD-2.
///
/// A screen and never a diagnosis: positive means that a clinician looks. A question left open
/// never clears the other: it is taken to be as high as that one. Sources: `PHQ2`, `GAD2`; the open
/// one `R`.
///
/// @param first 0 (not at all) to 3 (nearly every day)
/// @param second likewise
public record TwoItems(int first, int second) {

    private static final int MOST = 3;
    private static final int POSITIVE = 3;

    /// @throws IllegalArgumentException when an answer lies outside 0 to 3
    public TwoItems {
        if (Math.min(first, second) < 0 || Math.max(first, second) > MOST) {
            throw new IllegalArgumentException(first + " and " + second + " are not 0 to 3");
        }
    }

    /// Whether somebody should look; an open one counts as much as the answered one.
    public static boolean isPositive(Optional<Integer> first, Optional<Integer> second) {
        return new TwoItems(first.or(() -> second).orElse(0), second.or(() -> first).orElse(0))
                .isPositive();
    }

    /// 0 to 6.
    public int sum() {
        return first + second;
    }

    /// Whether somebody should look: 3 or more.
    public boolean isPositive() {
        return sum() >= POSITIVE;
    }
}
