package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.Set;

/// Days on which sessions were really begun: facts that no drawing changes, and from which every
/// other day keeps its distance.
///
/// @param strength days of strength
/// @param runs days of runs of the plan, of either kind
public record Begun(Set<LocalDate> strength, Set<LocalDate> runs) {

    /// None so far.
    public static final Begun NOTHING = new Begun(Set.of(), Set.of());

    public Begun {
        strength = Set.copyOf(strength);
        runs = Set.copyOf(runs);
    }

    /// The days of one sort; what may come every day has none.
    Set<LocalDate> of(PlannedSession.Kind kind) {
        if (kind.isRun()) return runs;
        return kind == PlannedSession.Kind.STRENGTH ? strength : Set.of();
    }
}
