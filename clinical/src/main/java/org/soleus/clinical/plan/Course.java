package org.soleus.clinical.plan;

import java.time.LocalDate;
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
/// @param contactsLastWeek calf contacts a leg in the seven days before; 0 is not known
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

    /// The first day of the present phase.
    public LocalDate phaseSince() {
        return since.getOrDefault(phase, today);
    }

    /// The dose this member is at, in place of the first one.
    Prescription dose(Prescription first) {
        Prescription now = doses.get(first.exercise());
        return now == null ? first : now.of(first.component());
    }

    boolean rests(String exercise, LocalDate day) {
        LocalDate until = resting.get(exercise);
        return until != null && day.isBefore(until);
    }
}
