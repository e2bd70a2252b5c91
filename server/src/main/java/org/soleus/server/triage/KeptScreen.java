package org.soleus.server.triage;

import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;

import java.time.Instant;
import java.util.List;

/// A screen as it was written down: what was asked by which rules, answered and found.
///
/// @param at when it was written down
/// @param version of the rules that decided
/// @param answers every answer, corrections too
/// @param disposition where it led
/// @param findings what fired, the gravest first
public record KeptScreen(
        Instant at,
        String version,
        Answers answers,
        Disposition disposition,
        List<Finding> findings) {

    /// Copies the findings.
    public KeptScreen {
        findings = List.copyOf(findings);
    }
}
