package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The newest runs of a history that were borne: they make the usual one.
final class UsualRuns {

    private final History history;
    private final CapacityRules rules;

    UsualRuns(History history, CapacityRules rules) {
        this.history = history;
        this.rules = rules;
    }

    /// The newest first.
    ///
    /// @param last the last day whose runs say anything
    /// @param first the place of the first run that does
    List<PastRun> newest(LocalDate last, int first) {
        List<PastRun> newest = new ArrayList<>();
        for (int run = history.runs().size() - 1; run >= first; run--) {
            if (newest.size() == rules.lastRuns()) break;
            PastRun one = history.runs().get(run);
            if (!one.day().isAfter(last) && history.tolerance(run).counts()) newest.add(one);
        }
        return newest;
    }
}
