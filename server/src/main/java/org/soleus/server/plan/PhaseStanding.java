package org.soleus.server.plan;

import org.soleus.clinical.plan.Leaving;

/// How far a member is from the next phase.
///
/// @param leaving what must hold
/// @param checking how far the check-ins of this phase have come; it waits while a clinician has
///   still to look, and when she was away for long
public record PhaseStanding(Leaving leaving, Checking checking) {

    /// Whether a check-in now could bring her nearer.
    public boolean asks() {
        return checking.asks();
    }
}
