package org.soleus.clinical.running.therapist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chance of a flare after the next run, or why nothing is said.
///
/// For therapists alone; no member and no employer reads it, and no run is decided by it. Nothing
/// is released before a clinic's own refit has passed its gate (`Refit`). Source: `R`, `load.md`
/// section 8.
public sealed interface Flare {

    /// More days away than this say nothing.
    int MOST_AWAY = 21;

    /// Fewer runs than this say nothing.
    int LEAST_RUNS = 8;

    /// @param value 0 to 1
    record Chance(double value) implements Flare {}

    /// @param because every reason that holds, in the order of the rule; at least one
    record Abstains(List<Reason> because) implements Flare {

        /// @throws IllegalArgumentException without a reason
        public Abstains {
            if (because.isEmpty()) throw new IllegalArgumentException("abstains for no reason");
            because = List.copyOf(because);
        }
    }

    /// Why nothing is said.
    sealed interface Reason {

        /// Something that it is reckoned from is not known.
        record Missing(Input input) implements Reason {}

        /// The last run is too long ago.
        record Away(int days) implements Reason {}

        /// The run asked about is more than twice the most that was borne.
        record FarAbove(int calfMetres, int session) implements Reason {}

        /// Too few runs of this member have a load.
        record FewRuns(int scored) implements Reason {}

        /// No refit of this clinic has passed the gate.
        record NotReleased() implements Reason {}
    }

    /// What it is reckoned from.
    enum Input {
        NEXT_RUN,
        LONGEST,
        SESSION,
        MORNING,
        DURING
    }

    /// What can be said today.
    ///
    /// @param released what a clinic's own refit found, where it has passed its gate
    static Flare of(FlareFacts facts, Optional<FlareModel> released) {
        List<Reason> because = because(facts);
        if (released.isEmpty()) because.add(new Reason.NotReleased());
        return because.isEmpty()
                ? new Chance(released.orElseThrow().chance(facts.inputs()))
                : new Abstains(because);
    }

    /// Whether nothing of the facts themselves asks for silence.
    static boolean isSpeaking(FlareFacts facts) {
        return because(facts).isEmpty();
    }

    private static List<Reason> because(FlareFacts facts) {
        List<Reason> because = new ArrayList<>(missing(facts));
        facts.away()
                .filter(days -> days > MOST_AWAY)
                .ifPresent(days -> because.add(new Reason.Away(days)));
        farAbove(facts).ifPresent(because::add);
        if (facts.scored() < LEAST_RUNS) because.add(new Reason.FewRuns(facts.scored()));
        return because;
    }

    private static List<Reason> missing(FlareFacts facts) {
        List<Reason> missing = new ArrayList<>();
        boolean asked = isSome(facts.metres()) && isSome(facts.calfMetres());
        if (!asked) missing.add(new Reason.Missing(Input.NEXT_RUN));
        if (!isSome(facts.longest())) missing.add(new Reason.Missing(Input.LONGEST));
        if (!isSome(facts.session())) missing.add(new Reason.Missing(Input.SESSION));
        if (facts.rise().isEmpty()) missing.add(new Reason.Missing(Input.MORNING));
        if (facts.during().isEmpty()) missing.add(new Reason.Missing(Input.DURING));
        return missing;
    }

    private static boolean isSome(Optional<Integer> number) {
        return number.filter(value -> value > 0).isPresent();
    }

    private static Optional<Reason> farAbove(FlareFacts facts) {
        if (!isSome(facts.calfMetres()) || !isSome(facts.session())) return Optional.empty();
        int run = facts.calfMetres().orElseThrow();
        int most = facts.session().orElseThrow();
        return run > 2L * most ? Optional.of(new Reason.FarAbove(run, most)) : Optional.empty();
    }
}
