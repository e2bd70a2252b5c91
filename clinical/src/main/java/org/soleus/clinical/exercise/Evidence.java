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
        A("Tested in trials for this use."),
        A_AS_PART("Tested in a trial as one part of a program; what it does alone is not known."),
        A_OR_B("Close relatives were tested in trials; this form rests on expert agreement."),
        B("Supported by guidelines, studies of people over time, or expert agreement."),
        C("Common practice. Trials for this use are missing.");

        private final String words;

        Grade(String words) {
            this.words = words;
        }

        /// As a member reads it.
        public String words() {
            return words;
        }
    }
}
