package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Leaving;
import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a member is from the next phase.
///
/// @param leaving what must hold
/// @param result what the check-ins so far say
/// @param checks the check-ins of this phase, oldest first
/// @param now when this was looked at
/// @param byTest what self-tests of the last days say
/// @param waits whether no phase begins for now, whatever holds: a clinician has still to look, or
///   she was away for long
public record PhaseStanding(
        Leaving leaving,
        PhaseCheck.Result result,
        List<CheckRow> checks,
        Instant now,
        ByTest byTest,
        boolean waits) {

    /// Copies the list.
    public PhaseStanding {
        checks = List.copyOf(checks);
    }

    /// The newest check-in.
    public Optional<CheckRow> last() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
    }

    /// The criteria that she is asked for: those that no self-test of the last days answers.
    public List<Criterion> asked() {
        return leaving.asked().stream().filter(one -> byTest.holds(one.id()).isEmpty()).toList();
    }

    /// The criteria that a self-test of the last days answers.
    public List<Criterion> tested() {
        return leaving.asked().stream().filter(one -> byTest.holds(one.id()).isPresent()).toList();
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
