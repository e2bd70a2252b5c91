package org.soleus.clinical.guide;

import java.util.Comparator;

/// A sign that somebody must look at the leg, as soon as the safety screen would say.
///
/// @param id of the sign, as `SEED1`
/// @param when how soon, worked out by the rules of the screen
/// @param words as they follow "See a doctor today if"
/// @param source a key of `content/sources.yaml`
public record WarningSign(String id, When when, String words, String source) {

    /// The most urgent first.
    public static final Comparator<WarningSign> BY_URGENCY =
            Comparator.comparing(WarningSign::when);

    /// @throws IllegalArgumentException when it has no words or no source
    public WarningSign {
        if (words.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(id + " needs words and a source");
        }
    }

    /// How soon, the most urgent first.
    public enum When {
        /// Emergency help.
        NOW,
        /// In person, today.
        TODAY,
        /// A clinician before any loading.
        FIRST,
        /// A physical therapist, some day soon.
        SOON
    }
}
