package org.soleus.server.plan;

import org.soleus.clinical.plan.Gate;
import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a member is from a gate.
///
/// @param gate what must hold
/// @param result what the check-ins so far say
/// @param checks the check-ins that count, oldest first
/// @param runsDone whether her runs have done their part: nothing is tried before
/// @param waits whether it stays as it is for now: a clinician has still to look
/// @param now when this was looked at
public record GateStanding(
        Gate gate,
        PhaseCheck.Result result,
        List<GateRow> checks,
        boolean runsDone,
        boolean waits,
        Instant now) {

    /// Copies the list.
    public GateStanding {
        checks = List.copyOf(checks);
    }

    /// The newest check-in.
    public Optional<GateRow> last() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
    }

    /// Whether it stands open.
    public boolean isOpen() {
        return result instanceof PhaseCheck.Result.Leave;
    }

    /// Whether a check-in now could bring her nearer.
    public boolean asks() {
        return !waits
                && switch (result) {
                    case PhaseCheck.Result.TooEarly _, PhaseCheck.Result.Leave _ -> false;
                    case PhaseCheck.Result.Missing _ -> runsDone;
                    case PhaseCheck.Result.Again(var notBefore) ->
                            runsDone && !now.isBefore(notBefore);
                };
    }
}
