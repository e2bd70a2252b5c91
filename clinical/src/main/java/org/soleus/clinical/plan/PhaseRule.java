package org.soleus.clinical.plan;

import java.util.List;
import java.util.Set;

/// One phase as content describes it, before any member's answers.
///
/// @param phase which
/// @param title what the member reads
/// @param words what it is for
/// @param span how long it takes
/// @param strengthDays strength sessions a week
/// @param entry what must hold before it begins
/// @param exit what must hold before it ends
/// @param gates ids of the gates that stand in it
/// @param slots exercises in plan order
/// @param opensLater what it will hold later, in words
/// @param source the source key
public record PhaseRule(
        Phase phase,
        String title,
        String words,
        Span span,
        int strengthDays,
        List<Criterion> entry,
        List<Criterion> exit,
        List<String> gates,
        List<Slot> slots,
        List<String> opensLater,
        String source) {

    /// @param minimumDays least days
    /// @param typicalDays usual days
    /// @param quickMinimumDays least days for muscle soreness and cramp
    /// @param quickTypicalDays usual days for muscle soreness and cramp
    public record Span(
            int minimumDays, int typicalDays, int quickMinimumDays, int quickTypicalDays) {}

    /// One exercise of a phase.
    ///
    /// @param exercise the slug
    /// @param component id of the component it belongs to
    /// @param rhythm when it comes
    /// @param only patterns that have it; empty is every pattern
    /// @param never patterns that do not
    /// @param weights whether it is for members with weights, without, or both
    public record Slot(
            String exercise,
            String component,
            Rhythm rhythm,
            Set<Pattern> only,
            Set<Pattern> never,
            Weights weights) {

        public Slot {
            only = Set.copyOf(only);
            never = Set.copyOf(never);
        }

        /// Whether it comes on a day, by whether that is a strength day.
        boolean comesOn(boolean strengthDay) {
            return rhythm == Rhythm.DAILY || (rhythm == Rhythm.STRENGTH && strengthDay);
        }

        boolean isFor(Pattern pattern, boolean hasWeights) {
            return (only.isEmpty() || only.contains(pattern))
                    && !never.contains(pattern)
                    && weights.fits(hasWeights);
        }
    }

    /// When an exercise comes.
    public enum Rhythm {
        DAILY,
        /// On strength days only, 48 hours apart.
        STRENGTH,
        /// With the warm-up of a run, on three days a week at most.
        RUN
    }

    /// Whom a slot is for.
    public enum Weights {
        ANY,
        WITH,
        WITHOUT;

        boolean fits(boolean hasWeights) {
            return this == ANY || (this == WITH) == hasWeights;
        }
    }

    public PhaseRule {
        entry = List.copyOf(entry);
        exit = List.copyOf(exit);
        gates = List.copyOf(gates);
        slots = List.copyOf(slots);
        opensLater = List.copyOf(opensLater);
    }
}
