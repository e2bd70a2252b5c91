package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.triage.Disposition;

import java.util.List;
import java.util.Optional;

/// Which pattern the answers fit, how strong a strain it is, and who looks first.
///
/// @param pattern the pattern that chooses the plan
/// @param grade the grade, for the two strain patterns
/// @param disposition the least that these answers ask for; the safety screen may ask for more
/// @param because the answers that decided
/// @param wouldChange what would change it, in a sentence
public record PatternMatch(
        Pattern pattern,
        Optional<StrainGrade> grade,
        Disposition disposition,
        List<Because> because,
        String wouldChange) {

    public PatternMatch {
        because = List.copyOf(because);
    }
}
