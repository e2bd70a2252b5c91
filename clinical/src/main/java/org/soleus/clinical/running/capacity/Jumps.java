package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Spike;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The jumps of a history, run by run: each against what was known on its own day, so that no later
/// day of silence makes it smaller. `R`.
final class Jumps {

    private final History history;
    private final CapacityRules rules;
    private final List<Jump> jumps = new ArrayList<>();

    Jumps(History history, CapacityRules rules) {
        this.history = history;
        this.rules = rules;
        for (int run = 0; run < history.runs().size(); run++) jumps.add(against(run));
    }

    /// A run against what came before it.
    Jump of(int run) {
        return jumps.get(run);
    }

    /// Whether a run was a jump that on a day has not yet had its quiet days.
    boolean isUnsettled(int run, LocalDate on) {
        if (!jumps.get(run).isOver(Spike.Band.MODERATE)) return false;
        LocalDate quietFrom = at(run).day();
        for (int next = run; next < history.runs().size(); next++) {
            if (at(next).day().isAfter(on)) break;
            if (history.reaction(next).stepsBack()) quietFrom = at(next).day();
        }
        return quietFrom.plusDays(rules.quarantineDays()).isAfter(on);
    }

    private Jump against(int run) {
        int longest = history.loads().longestBefore(at(run).day());
        return new Jump(at(run).metres(), positive(longest), ledUp(run));
    }

    private Optional<Integer> ledUp(int run) {
        return Stream.of(positive((int) history.ledUp().before(run)), positive(settled(run)))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .map(metres -> Math.max(metres, rules.steps().leastMetres()));
    }

    /// The longest of the thirty days before a run that was no jump, or had settled by then.
    private int settled(int run) {
        LocalDate day = at(run).day();
        int longest = 0;
        for (int before = run - 1; before >= 0; before--) {
            LocalDate on = at(before).day();
            if (on.isBefore(day.minusDays(rules.recentDays()))) break;
            if (on.isBefore(day) && !isUnsettled(before, day)) {
                longest = Math.max(longest, at(before).metres());
            }
        }
        return longest;
    }

    private static Optional<Integer> positive(int metres) {
        return metres > 0 ? Optional.of(metres) : Optional.empty();
    }

    private PastRun at(int run) {
        return history.runs().get(run);
    }
}
