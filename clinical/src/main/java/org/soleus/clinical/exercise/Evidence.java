package org.soleus.clinical.exercise;

import java.util.List;

/// How well an exercise is supported for this use.
///
/// @param grade how strong
/// @param says what is known and what is not, in a sentence
/// @param sources keys of `content/sources.yaml`
public record Evidence(Grade grade, String says, List<String> sources) {

    /// @throws IllegalArgumentException when it has neither words nor a source
    public Evidence {
        if (says.isBlank() || sources.isEmpty()) {
            throw new IllegalArgumentException("evidence needs words and a source");
        }
        sources = List.copyOf(sources);
    }

    /// The strength of support; `A_OR_B` where trials tested a close relative.
    public enum Grade {
        A,
        A_AS_PART,
        A_OR_B,
        B,
        C
    }
}
