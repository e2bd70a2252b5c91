package org.soleus.clinical.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Everything about plans that clinicians own in content: loaded once, never changed.
///
/// @param patterns by pattern, all of them
/// @param phases the five, in order
/// @param components in the order in which a plan tells them
/// @param turnedOn component ids by risk factor
/// @param ladder dose ranges of all exercises
/// @param blocks exercise lists that follow their own weeks: the foot block
/// @param warmUp before each run, in order
/// @param snacks the movement snacks
/// @param stretches the stretches that follow the frequency ramp, and the ramp
/// @param walkRun the walk-run table
/// @param gates by id
/// @param dose numbers of the pain model
/// @param risks numbers of the risk factors
/// @param match numbers of pattern matching
public record PlanBook(
        Map<Pattern, PatternCard> patterns,
        List<PhaseRule> phases,
        List<ComponentCard> components,
        Map<RiskFactor, Set<String>> turnedOn,
        Ladder ladder,
        List<BlockWeeks> blocks,
        List<Prescription> warmUp,
        List<Prescription> snacks,
        StretchRamp stretches,
        WalkRun walkRun,
        Map<String, Gate> gates,
        DoseRules dose,
        RiskRules risks,
        MatchRules match) {

    /// @throws IllegalArgumentException when a pattern or a phase is missing
    public PlanBook {
        if (patterns.size() != Pattern.values().length || phases.size() != Phase.values().length) {
            throw new IllegalArgumentException("the plan book needs every pattern and phase");
        }
        patterns = Map.copyOf(patterns);
        phases = List.copyOf(phases);
        components = List.copyOf(components);
        turnedOn = Map.copyOf(turnedOn);
        blocks = List.copyOf(blocks);
        warmUp = List.copyOf(warmUp);
        snacks = List.copyOf(snacks);
        gates = Map.copyOf(gates);
    }

    /// The card of a pattern.
    public PatternCard card(Pattern pattern) {
        return Objects.requireNonNull(patterns.get(pattern));
    }

    /// The most pain that a pattern allows.
    public TissueLimit limit(Pattern pattern) {
        return card(pattern).limit();
    }

    /// The strictest limit of all patterns that the answers fit.
    public TissueLimit limit(PatternMatch match) {
        TissueLimit limit = limit(match.pattern());
        for (Pattern also : match.also()) {
            if (limit.most().isWorseThan(limit(also).most())) limit = limit(also);
        }
        return limit;
    }

    /// The rule of a phase.
    public PhaseRule rule(Phase phase) {
        return phases.get(phase.number() - 1);
    }

    /// The card of a component, where content knows it.
    public Optional<ComponentCard> component(String id) {
        for (ComponentCard card : components) {
            if (card.id().equals(id)) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }
}
