package org.soleus.clinical.measure;

/// One reason for a decision, in the one shape that every decision uses.
///
/// @param rule the rule that spoke, as `DVT1` or `REGRESS`
/// @param fact what it saw, in words that the member can check
/// @param source a key of `content/sources.yaml`; `R` marks a rule of our own, for clinical
///   sign-off
public record Because(String rule, String fact, String source) {

    /// @throws IllegalArgumentException when any part is blank: a reason without one is none
    public Because {
        if (rule.isBlank() || fact.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException(
                    "a reason needs rule, fact and source, was "
                            + rule
                            + ", "
                            + fact
                            + ", "
                            + source);
        }
    }
}
