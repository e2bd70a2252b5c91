package org.soleus.clinical.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every exercise's dose range and neighbours, and the single steps up and down.
///
/// @param rungs by exercise slug
/// @param closed slugs that no plan holds any more; whoever was at one is still led on from it
public record Ladder(Map<String, Rung> rungs, Set<String> closed) {

    public Ladder {
        rungs = Map.copyOf(rungs);
        closed = Set.copyOf(closed);
    }

    /// Whether plans may hold an exercise.
    public boolean offers(String exercise) {
        return rungs.containsKey(exercise) && !closed.contains(exercise);
    }

    /// @throws IllegalArgumentException when the ladder does not know the exercise
    public Rung rung(String exercise) {
        return find(exercise)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the plan knows no exercise called " + exercise));
    }

    /// The rung of an exercise, where the ladder knows it.
    public Optional<Rung> find(String exercise) {
        return Optional.ofNullable(rungs.get(exercise));
    }

    /// The exercise at its first dose, for this component.
    public Prescription start(String exercise, String component) {
        return rung(exercise).first().of(component);
    }

    /// One step up: repetitions, then sets, then load, then the next exercise, then frequency.
    ///
    /// @param sessionsAtDose sessions done at this dose, for exercises with a loading table
    /// @return empty at the top of what the outlook allows
    Optional<Change> up(Prescription now, Outlook outlook, DoseRules rules, int sessionsAtDose) {
        Rung rung = rung(now.exercise());
        if (!rung.rows().isEmpty()) {
            return Table.up(rung, now, sessionsAtDose).or(() -> beyond(rung, now, outlook));
        }
        int size = now.amount().size();
        if (size < rung.most()) {
            int next = Math.min(rung.most(), size + rung.by());
            return change(Change.Variable.REPS, now, now.withAmount(now.amount().sized(next)));
        }
        if (now.sets() < rung.mostSets()) {
            return change(Change.Variable.SETS, now, now.withSets(now.sets() + 1));
        }
        return Weight.up(rung, now, outlook, rules).or(() -> beyond(rung, now, outlook));
    }

    private Optional<Change> beyond(Rung rung, Prescription now, Outlook outlook) {
        for (String harder : rung.next()) {
            if (outlook.exercises().contains(harder) && find(harder).isPresent()) {
                Prescription to = start(harder, now.component()).withStep(now.step());
                return change(Change.Variable.EXERCISE, now, to);
            }
        }
        return outlook.daysPerWeek() < outlook.mostDaysPerWeek()
                ? change(Change.Variable.FREQUENCY, now, now)
                : Optional.empty();
    }

    private static Optional<Change> change(
            Change.Variable variable, Prescription from, Prescription to) {
        return Optional.of(new Change(variable, from, to.withStep(from.step() + 1)));
    }

    /// The step before: less load, fewer sets, fewer repetitions, or the easier exercise. What the
    /// ladder does not know stays as it is.
    public Prescription down(Prescription now, Outlook outlook, DoseRules rules) {
        if (find(now.exercise()).isEmpty()) {
            return now;
        }
        Rung rung = rung(now.exercise());
        int step = now.step() - 1;
        if (!rung.rows().isEmpty() && Table.down(rung, now).isPresent()) {
            return Table.down(rung, now).get().withStep(step);
        }
        if (Weight.isHeld(now)) {
            return Weight.down(now, rules).withStep(step);
        }
        if (now.sets() > rung.first().sets()) {
            return now.withSets(now.sets() - 1).withStep(step);
        }
        int size = now.amount().size();
        if (size >= rung.first().amount().size() && size > rung.by()) {
            return now.withAmount(now.amount().sized(size - rung.by())).withStep(step);
        }
        return easier(rung, now, outlook).withStep(step);
    }

    private Prescription easier(Rung rung, Prescription now, Outlook outlook) {
        for (String easier : rung.back()) {
            if (outlook.exercises().contains(easier) && find(easier).isPresent()) {
                return start(easier, now.component());
            }
        }
        return now;
    }

    /// The step before, with the volume cut: what a session over the limit leads to.
    Prescription regress(Prescription now, Outlook outlook, DoseRules rules) {
        Prescription lower = down(now, outlook, rules);
        int whole = lower.exercise().equals(now.exercise()) ? now.volume() : lower.volume();
        int allowed = Math.max(1, whole * (100 - rules.cutPercent()) / 100);
        int least = (rung(lower.exercise()).first().amount().size() + 1) / 2;
        for (int sets = lower.sets(); sets > 1; sets--) {
            if (allowed / sets >= least) {
                return sized(lower, sets, allowed);
            }
        }
        return sized(lower, 1, allowed);
    }

    private static Prescription sized(Prescription lower, int sets, int allowed) {
        int size = Math.max(1, Math.min(lower.amount().size(), allowed / sets));
        return lower.withSets(sets).withAmount(lower.amount().sized(size));
    }
}
