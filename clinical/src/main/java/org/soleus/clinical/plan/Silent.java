package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Days of which nobody told anything: what rises by weeks alone does not rise in them.
///
/// The first days without a session are usual; from there on each counts as silent. Source: `R`.
public final class Silent {

    private Silent() {}

    /// The silent days of a plan so far.
    ///
    /// @param start its first day
    /// @param done days on which a session was done, in any order
    /// @param today the member's day
    public static List<PlanTime.Gap> days(
            LocalDate start, Collection<LocalDate> done, LocalDate today, DoseRules rules) {
        List<PlanTime.Gap> silent = new ArrayList<>();
        LocalDate usualUntil = start.plusDays(rules.stepBackAfterDays());
        for (LocalDate day : new TreeSet<>(done)) {
            if (day.isBefore(start) || !day.isBefore(today)) continue;
            addTo(silent, usualUntil, day);
            usualUntil = day.plusDays(1L + rules.stepBackAfterDays());
        }
        addTo(silent, usualUntil, today);
        return List.copyOf(silent);
    }

    private static void addTo(List<PlanTime.Gap> silent, LocalDate from, LocalDate before) {
        if (from.isBefore(before)) silent.add(new PlanTime.Gap(from, before));
    }
}
