package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/// Verdicts that were reached, so that none is reached twice.
final class Judged {

    private final IdentityHashMap<SessionReport, Verdict> known = new IdentityHashMap<>();

    private final Map<LocalDate, Verdict> days = new HashMap<>();

    Verdict of(LocalDate day, Function<LocalDate, Verdict> judge) {
        Verdict before = days.get(day);
        if (before != null) return before;
        Verdict verdict = judge.apply(day);
        days.put(day, verdict);
        return verdict;
    }

    Verdict of(SessionReport report, Function<SessionReport, Verdict> judge) {
        Verdict before = known.get(report);
        if (before != null) return before;
        Verdict verdict = judge.apply(report);
        known.put(report, verdict);
        return verdict;
    }
}
