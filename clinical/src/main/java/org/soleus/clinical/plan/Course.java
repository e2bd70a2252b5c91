package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a member stands in a program: what the coming days are drawn from.
///
/// @param today the first day to draw
/// @param phase the phase now
/// @param since the first day of each phase so far, the present one included
/// @param doses the current dose, by exercise; others start at their first dose
/// @param replaced exercises that gave way to another of their ladder, old to new
/// @param resting exercises that rest after a step back, and until which day
/// @param outings runs of the walk-run table so far
/// @param gates ids of open gates
/// @param stretchRating how helpful the stretches are, 0 to 10, once asked
/// @param keepsRunning whether a tendon pattern still runs beside the phases
/// @param contactsLastWeek calf contacts a leg in the seven days before, as done; 0 is not known,
///   as in the first week
public record Course(
        LocalDate today,
        Phase phase,
        Map<Phase, LocalDate> since,
        Map<String, Prescription> doses,
        Map<String, String> replaced,
        Map<String, LocalDate> resting,
        List<WalkRun.Outing> outings,
        Set<String> gates,
        Optional<Integer> stretchRating,
        boolean keepsRunning,
        int contactsLastWeek) {

    /// @throws IllegalArgumentException when the present phase has no first day
    public Course {
        if (!since.containsKey(phase)) {
            throw new IllegalArgumentException("a course needs the first day of its phase");
        }
        since = Map.copyOf(since);
        doses = Map.copyOf(doses);
        replaced = Map.copyOf(replaced);
        resting = Map.copyOf(resting);
        outings = List.copyOf(outings);
        gates = Set.copyOf(gates);
    }

    /// The first day of a program.
    public static Course first(LocalDate start, boolean keepsRunning) {
        return new Course(
                start,
                Phase.CALM,
                Map.of(Phase.CALM, start),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                keepsRunning,
                0);
    }

    /// The same standing on a later day.
    ///
    /// @param day the first day to draw
    /// @param lastWeek calf contacts a leg in the seven days before it
    public Course on(LocalDate day, int lastWeek) {
        return new Course(
                day,
                phase,
                since,
                doses,
                replaced,
                resting,
                outings,
                gates,
                stretchRating,
                keepsRunning,
                lastWeek);
    }

    /// The next phase, from this day on.
    public Course entering(Phase next, LocalDate day) {
        Map<Phase, LocalDate> begun = new EnumMap<>(since);
        begun.put(next, day);
        return new Course(
                day,
                next,
                begun,
                doses,
                replaced,
                resting,
                outings,
                gates,
                stretchRating,
                keepsRunning,
                contactsLastWeek);
    }

    /// The next phase, from a day on, with the gates that were passed on the way.
    public Course entering(Phase next, LocalDate from, Set<String> passed) {
        Map<Phase, LocalDate> begun = new EnumMap<>(since);
        begun.put(next, from);
        Set<String> open = new HashSet<>(gates);
        open.addAll(passed);
        return new Course(
                today,
                next,
                begun,
                doses,
                replaced,
                resting,
                outings,
                open,
                stretchRating,
                keepsRunning,
                contactsLastWeek);
    }

    /// The dose of an exercise, where a decision has changed it.
    public Optional<Prescription> dose(String exercise) {
        return Optional.ofNullable(doses.get(exercise));
    }

    /// The same standing without what a ladder does not know, because it was retired.
    public Course knownTo(Ladder ladder) {
        Map<String, Prescription> known = new HashMap<>(doses);
        known.keySet().removeIf(exercise -> ladder.find(exercise).isEmpty());
        Map<String, String> ways = new HashMap<>(replaced);
        ways.entrySet().removeIf(way -> ladder.find(way.getValue()).isEmpty());
        return new Course(
                today,
                phase,
                since,
                known,
                ways,
                resting,
                outings,
                gates,
                stretchRating,
                keepsRunning,
                contactsLastWeek);
    }

    /// Where the member stands after a decision. Told late, a step up from another dose is none,
    /// and a step back raises nothing that has become less since.
    ///
    /// @param decision what was decided
    /// @param reported the day of the session that it answers
    public Course after(Progression decision, LocalDate reported) {
        return switch (decision) {
            case Progression.Progress progress ->
                    with(standing(List.of(progress.change())), reported);
            case Progression.Regress regress ->
                    with(
                            standing(regress.changes()),
                            reported.plusDays((regress.restHours() + 23) / 24));
            case Progression.Hold _, Progression.Escalate _ -> this;
        };
    }

    private List<Change> standing(List<Change> changes) {
        return changes.stream().filter(this::stands).toList();
    }

    private boolean stands(Change change) {
        Prescription now = doses.get(nowInPlaceOf(change.from().exercise()));
        if (now == null || now.step() == change.from().step()) return true;
        return change.variable() == Change.Variable.VOLUME && now.step() > change.to().step();
    }

    /// Where the member stands after days away that cost a step.
    ///
    /// @param current the exercises of the present phase at their present dose
    public Course steppedBack(
            List<Prescription> current, Ladder ladder, Outlook outlook, DoseRules rules) {
        List<Change> changes = new ArrayList<>();
        for (Prescription now : current) {
            Prescription to = ladder.down(now, outlook, rules);
            changes.add(new Change(Change.Variable.VOLUME, now, to));
        }
        return with(changes, LocalDate.MIN);
    }

    private Course with(List<Change> changes, LocalDate restsUntil) {
        Map<String, Prescription> newDoses = new HashMap<>(doses);
        Map<String, String> newReplaced = new HashMap<>(replaced);
        Map<String, LocalDate> newResting = new HashMap<>(resting);
        for (Change change : changes) {
            String from = change.from().exercise();
            String to = change.to().exercise();
            newDoses.put(to, change.to());
            newReplaced.remove(to);
            if (!from.equals(to)) {
                newReplaced.put(from, to);
            }
            if (restsUntil.isAfter(today.minusDays(1))) {
                newResting.put(to, restsUntil);
            }
        }
        return new Course(
                today,
                phase,
                since,
                newDoses,
                newReplaced,
                newResting,
                outings,
                gates,
                stretchRating,
                keepsRunning,
                contactsLastWeek);
    }

    /// What stands for an exercise of the phase now: itself, or the one it gave way to.
    String nowInPlaceOf(String exercise) {
        String now = exercise;
        for (int step = 0; step < replaced.size(); step++) {
            String next = replaced.get(now);
            if (next == null) {
                return now;
            }
            now = next;
        }
        return now;
    }

    /// The furthest stage of the walk-run table that she ran, 1 where she ran none.
    int furthestStage() {
        return outings.stream().mapToInt(WalkRun.Outing::stage).max().orElse(1);
    }

    /// The first day of the present phase.
    public LocalDate phaseSince() {
        return since.getOrDefault(phase, today);
    }

    /// The dose this member is at, in place of the first one.
    Prescription dose(Prescription first) {
        Prescription now = doses.get(first.exercise());
        return now == null ? first : now.of(first.component());
    }

    /// What this member does now in place of an exercise of the phase, at her dose.
    Prescription own(Prescription first, Ladder ladder) {
        String now = nowInPlaceOf(first.exercise());
        return dose(now.equals(first.exercise()) ? first : ladder.start(now, first.component()));
    }

    boolean rests(String exercise, LocalDate day) {
        LocalDate until = resting.get(exercise);
        return until != null && day.isBefore(until);
    }
}
