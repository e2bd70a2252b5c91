package org.soleus.clinical.guide;

/// A sign that somebody must look at the leg.
///
/// @param id of the question of the safety screen that it comes from, as `SEED1`
/// @param when how soon
/// @param first whether it is one of the four that stand at the top of the guide
/// @param words as they follow "See a doctor today if"
/// @param source a key of `content/sources.yaml`
public record WarningSign(String id, When when, boolean first, String words, String source) {

    /// @throws IllegalArgumentException when it has no words or no source
    public WarningSign {
        if (words.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(id + " needs words and a source");
        }
    }

    /// How soon, the most urgent first.
    public enum When {
        NOW,
        TODAY,
        FIRST
    }
}
