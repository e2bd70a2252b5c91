package org.soleus.clinical.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What must hold for a phase to give way to the next: its own criteria, and those of each gate
/// that is passed on the way.
///
/// @param phase the present phase
/// @param next what comes after it
/// @param gates ids of the gates that open with it
/// @param criteria all that must hold, each once
public record Leaving(PhasePlan phase, Phase next, Set<String> gates, List<Criterion> criteria) {

    private static final int HALF_AN_HOUR_RUN = 10;
    private static final Duration AFTER_A_STEP_BACK = Duration.ofDays(2);
    private static final String TO_GATE = "gate-";

    /// What the course itself tells: nobody is asked for these.
    private static final Set<String> KNOWN = Set.of("stage-10", "no-regress-48h");

    public Leaving {
        gates = Set.copyOf(gates);
        criteria = List.copyOf(criteria);
    }

    /// Leaving the phase that a course is in; empty in the last one.
    ///
    /// @throws IllegalArgumentException when a phase names a gate that nobody describes: it must
    ///   never open unasked
    public static Optional<Leaving> of(PlanBook book, Program program, Course course) {
        int index = course.phase().number() - 1;
        if (index + 1 >= program.phases().size()) {
            return Optional.empty();
        }
        PhasePlan phase = program.phases().get(index);
        PhasePlan next = program.phases().get(index + 1);
        Set<String> gates = gates(phase, next, course.gates());
        List<Criterion> criteria = new ArrayList<>(phase.exit());
        for (String gate : gates) {
            Gate shut = book.gates().get(gate);
            if (shut == null) throw new IllegalArgumentException("no gate is called " + gate);
            criteria.addAll(shut.criteria());
        }
        return Optional.of(new Leaving(phase, next.phase(), gates, eachOnce(criteria)));
    }

    /// Gates that stand in this phase, and those that the next one is entered through.
    private static Set<String> gates(PhasePlan phase, PhasePlan next, Set<String> open) {
        Set<String> gates = new LinkedHashSet<>(phase.gates());
        for (Criterion entry : next.entry()) {
            if (entry.id().startsWith(TO_GATE)) {
                gates.add("G-" + entry.id().substring(TO_GATE.length()).toUpperCase(Locale.ROOT));
            }
        }
        gates.removeAll(open);
        return gates;
    }

    /// A gate may ask what the phase asks already, in the same words.
    private static List<Criterion> eachOnce(List<Criterion> criteria) {
        List<Criterion> once = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (words.add(criterion.words())) {
                once.add(criterion);
            }
        }
        return once;
    }

    /// The criteria that only the member can tell.
    public List<Criterion> asked() {
        return criteria.stream().filter(one -> !KNOWN.contains(one.id())).toList();
    }

    /// The criteria that what is kept tells, and that hold.
    ///
    /// @param course with the runs of the table so far
    /// @param stepBack when a step back was last decided
    public static Set<String> known(Course course, Optional<Instant> stepBack, Instant now) {
        Set<String> held = new HashSet<>();
        boolean ran =
                course.outings().stream()
                        .anyMatch(run -> run.stage() >= HALF_AN_HOUR_RUN && run.verdictGood());
        if (ran) {
            held.add("stage-10");
        }
        if (stepBack.map(at -> at.plus(AFTER_A_STEP_BACK)).filter(now::isBefore).isEmpty()) {
            held.add("no-regress-48h");
        }
        return held;
    }
}
