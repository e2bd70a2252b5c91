package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Progression;
import org.soleus.server.plan.DecisionRow;
import org.soleus.server.web.Say;

import java.util.List;

/// A decision as it was told, cut for a page: one sentence that is the answer, then the rest.
public final class Verdicts {

    private Verdicts() {}

    /// The first sentence; it is the answer.
    public static String title(Say say, DecisionRow told) {
        return say.told(told.told().subList(0, 1));
    }

    /// What was told after the first sentence; empty when that was all.
    public static String lead(Say say, DecisionRow told) {
        return say.told(told.told().subList(1, told.told().size()));
    }

    /// Every dose that changes.
    public static List<Change> changes(Progression decision) {
        return switch (decision) {
            case Progression.Regress regress -> regress.changes();
            case Progression.Progress progress -> List.of(progress.change());
            case Progression.Hold _, Progression.Escalate _ -> List.of();
        };
    }
}
