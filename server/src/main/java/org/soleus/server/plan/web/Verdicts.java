package org.soleus.server.plan.web;

import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Progression;

import java.util.List;

/// A decision's heading, and what it changes.
public final class Verdicts {

    private Verdicts() {}

    /// One sentence that is the answer.
    public static String title(Progression decision) {
        return switch (decision) {
            case Progression.Escalate _ -> "Stop here.";
            case Progression.Regress _ -> "One step back.";
            case Progression.Hold _ -> "The same again.";
            case Progression.Progress _ -> "One step up.";
        };
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
