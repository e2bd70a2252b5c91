package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.triage.Disposition;

import java.util.List;
import java.util.Optional;

/// Which pattern the answers fit, how strong a strain it is, and who looks first.
///
/// @param pattern the pattern that chooses the plan
/// @param also patterns that the answers fit too, the better one first: the plan takes nothing from
///   them but what they leave out and their limits
/// @param grade the grade, for the two strain patterns
/// @param disposition the least that these answers ask for; the safety screen may ask for more
/// @param because the answers that decided
/// @param wouldChange what would change it, in a sentence
public record PatternMatch(
        Pattern pattern,
        List<Pattern> also,
        Optional<StrainGrade> grade,
        Disposition disposition,
        List<Because> because,
        Sentence wouldChange) {

    /// Whether the answers fit a pattern, first or further.
    boolean fits(Pattern one) {
        return pattern == one || also.contains(one);
    }

    public PatternMatch {
        also = List.copyOf(also);
        because = List.copyOf(because);
    }
}
