package org.soleus.server.plan;

import org.soleus.clinical.plan.Phase;

import java.time.LocalDate;

/// How a member stands at the end of her twelve weeks.
///
/// @param state what may be done now
/// @param checking how far the check-ins have come; it waits while a clinician has still to look
/// @param asked whether a clinician has been asked to look
public record ReviewStanding(State state, Checking checking, boolean asked) {

    /// What may be done.
    public sealed interface State {

        /// It comes in the twelfth week.
        record Early(LocalDate from) implements State {}

        /// The twelve weeks are over, and an earlier phase goes on.
        record GoesOn(Phase phase) implements State {}

        /// The checks are asked, or wait for their second day.
        record Open() implements State {}

        /// It ended well.
        record Over(LocalDate since) implements State {}
    }

    /// Whether a check-in now could end it.
    public boolean asks() {
        return state instanceof State.Open && checking.asks();
    }

    /// Whether a clinician may be asked: the weeks are over, and not all holds.
    public boolean mayAsk() {
        boolean failed = checking.last().filter(row -> !row.failed().isEmpty()).isPresent();
        return !asked && (state instanceof State.GoesOn || (state instanceof State.Open && failed));
    }
}
