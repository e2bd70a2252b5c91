package org.soleus.clinical.running.capacity;

import java.time.LocalDate;

/// Jumps that wait for their quiet days. `R`.
final class Jumps {

    private final History history;
    private final CapacityRules rules;

    Jumps(History history, CapacityRules rules) {
        this.history = history;
        this.rules = rules;
    }

    /// Whether a run was a jump that on a day has not yet had its quiet days.
    boolean isUnsettled(int run, LocalDate on) {
        if (!history.jump(run).isLeap()) return false;
        LocalDate quietFrom = at(run).day();
        for (int next = run; next < history.runs().size(); next++) {
            if (at(next).day().isAfter(on)) break;
            if (history.reaction(next).stepsBack()) quietFrom = at(next).day();
        }
        return quietFrom.plusDays(rules.quarantineDays()).isAfter(on);
    }

    private PastRun at(int run) {
        return history.runs().get(run);
    }
}
