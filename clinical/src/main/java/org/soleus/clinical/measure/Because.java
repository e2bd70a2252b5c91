package org.soleus.clinical.measure;

/// One reason for a decision, in the one shape that every decision uses.
///
/// @param rule the rule that spoke, as `DVT1` or `REGRESS`
/// @param said what it saw, in a sentence that the member can check
/// @param source a key of `content/sources.yaml`; `R` marks a rule of our own, for clinical
///   sign-off
public record Because(String rule, Sentence said, String source) {

    /// @throws IllegalArgumentException when any part is blank: a reason without one is none
    public Because {
        boolean silent = said.asWritten().filter(String::isBlank).isPresent();
        if (rule.isBlank() || silent || source.isBlank()) {
            throw new IllegalArgumentException(
                    "a reason needs rule, fact and source, was "
                            + rule
                            + ", "
                            + said
                            + ", "
                            + source);
        }
    }

    /// A reason of a rule that still writes its own English.
    public Because(String rule, String english, String source) {
        this(rule, Sentence.written(english), source);
    }

    /// The English of a rule that still writes its own.
    ///
    /// @throws IllegalStateException where the sentence has a key, and so a voice tells it
    public String fact() {
        return said.asWritten()
                .orElseThrow(
                        () -> new IllegalStateException(said.key() + " is told by a voice alone"));
    }
}
