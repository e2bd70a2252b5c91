package org.soleus.clinical.triage;

import java.util.Optional;

/// One answer that a question offers.
///
/// @param word the answer's stable word, as `no_weak`
/// @param says what the button says
/// @param leadsTo where this answer alone leads; empty when it clears, or when a rule that looks at
///   more than one answer decides
public record Choice(String word, String says, Optional<Disposition> leadsTo) {

    /// The word of "not sure", which never clears a danger sign.
    public static final String NOT_SURE = "not_sure";

    /// The word of a plain no.
    public static final String NO = "no";
}
