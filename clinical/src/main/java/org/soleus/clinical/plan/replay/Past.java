package org.soleus.clinical.plan.replay;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.TissueLimit;

import java.util.Optional;

/// What one member did and told, as it was.
///
/// @param member what she is called in the file that tells of her
/// @param pattern which limit applied
/// @param limit the limit that her plan named; a second pattern may have made it stricter than the
///   first one's. Empty where it is not known
/// @param log her sessions at the doses that were asked for, and her mornings
public record Past(String member, Pattern pattern, Optional<PainScore> limit, Log log) {

    /// A past of which the pattern alone is known.
    public Past(String member, Pattern pattern, Log log) {
        this(member, pattern, Optional.empty(), log);
    }

    /// Her limit by a book: that of her pattern, and never above what a second one named.
    ///
    /// @param then the book of the time at which the limit was named
    TissueLimit limit(PlanBook book, PlanBook then) {
        TissueLimit own = book.limit(pattern);
        return limit.filter(named -> then.limit(pattern).most().isWorseThan(named))
                .filter(named -> own.most().isWorseThan(named))
                .map(named -> new TissueLimit(named, own.source()))
                .orElse(own);
    }
}
