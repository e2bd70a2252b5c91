package org.soleus.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that somebody may have meant.
public final class Near {

    private static final int CLOSE = 3;

    private Near() {}

    /// @return empty where nothing is near
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(word, one) <= CLOSE)
                .min(
                        Comparator.comparingInt((String one) -> distance(word, one))
                                .thenComparing(one -> one));
    }

    /// How many letters must be put, taken or changed.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
