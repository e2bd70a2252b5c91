package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far check-ins have come, at the end of a phase, at a gate, or at the end of a plan.
///
/// @param criteria all that must hold
/// @param hers those of them that nobody but she can tell
/// @param result what the check-ins so far say
/// @param rows the check-ins that count, oldest first
/// @param byTest what self-tests of the last days say
/// @param waits whether nothing follows for now, whatever holds
/// @param now when this was looked at
public record Checking(
        List<Criterion> criteria,
        List<Criterion> hers,
        PhaseCheck.Result result,
        List<CheckRow> rows,
        ByTest byTest,
        boolean waits,
        Instant now) {

    /// Copies the lists.
    public Checking {
        criteria = List.copyOf(criteria);
        hers = List.copyOf(hers);
        rows = List.copyOf(rows);
    }

    /// The newest check-in.
    public Optional<CheckRow> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    /// The criteria that she is asked for: those that no self-test of the last days answers.
    public List<Criterion> asked() {
        return hers.stream().filter(one -> byTest.holds(one.id()).isEmpty()).toList();
    }

    /// The criteria that a self-test of the last days answers.
    public List<Criterion> tested() {
        return hers.stream().filter(one -> byTest.holds(one.id()).isPresent()).toList();
    }

    /// Whether a check-in now could bring her nearer.
    public boolean asks() {
        return !waits
                && switch (result) {
                    case PhaseCheck.Result.TooEarly _, PhaseCheck.Result.Leave _ -> false;
                    case PhaseCheck.Result.Missing _ -> true;
                    case PhaseCheck.Result.Again(var notBefore) -> !now.isBefore(notBefore);
                };
    }
}
