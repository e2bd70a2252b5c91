package org.soleus.clinical.triage;

import org.soleus.clinical.measure.Because;

/// One rule that fired, and what it saw.
///
/// @param rule the rule's id, the question's where there is one
/// @param version the rule's version
/// @param leadsTo where it leads
/// @param fact what the person answered, in words
/// @param source key of the source
public record Finding(String rule, int version, Disposition leadsTo, String fact, String source) {

    /// The finding as a reason.
    public Because because() {
        return new Because(rule, fact, source);
    }
}
