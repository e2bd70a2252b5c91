package org.soleus.server.plan;

import org.soleus.clinical.plan.PhaseCheck;

/// How far a member is from a gate.
///
/// @param runsDone whether her runs have done their part: nothing is tried before
/// @param checking how far the check-ins have come; it waits while a clinician has still to look
public record GateStanding(boolean runsDone, Checking checking) {

    /// Whether it stands open.
    public boolean isOpen() {
        return checking.result() instanceof PhaseCheck.Result.Leave;
    }

    /// Whether a check-in now could bring her nearer.
    public boolean asks() {
        return runsDone && checking.asks();
    }
}
