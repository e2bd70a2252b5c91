package org.soleus.server.plan;

import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Progression;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A decision as it was told; never changed.
///
/// @param id its own
/// @param day the day of the session that it answers
/// @param at when it was made
/// @param progression what was decided, with its reasons
/// @param told how it was told; the first sentence is its title
/// @param rules the version of the rules
public record DecisionRow(
        UUID id,
        LocalDate day,
        Instant at,
        Progression progression,
        List<Sentence> told,
        String rules) {

    public DecisionRow {
        told = List.copyOf(told);
    }
}
