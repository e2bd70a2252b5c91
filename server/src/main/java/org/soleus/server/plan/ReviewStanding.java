package org.soleus.server.plan;

import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PhaseCheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a member stands at the end of her twelve weeks.
///
/// @param state what may be done now
/// @param criteria what must hold for the plan to end well
/// @param checks the check-ins so far, oldest first
/// @param asked whether a clinician has been asked to look
/// @param byTest what self-tests of the last days say
public record ReviewStanding(
        State state,
        List<Criterion> criteria,
        List<CheckRow> checks,
        boolean asked,
        ByTest byTest) {

    /// Copies the lists.
    public ReviewStanding {
        criteria = List.copyOf(criteria);
        checks = List.copyOf(checks);
    }

    /// The criteria that she is asked for: those that no self-test of the last days answers.
    public List<Criterion> questions() {
        return criteria.stream().filter(one -> byTest.holds(one.id()).isEmpty()).toList();
    }

    /// The criteria that a self-test of the last days answers.
    public List<Criterion> tested() {
        return criteria.stream().filter(one -> byTest.holds(one.id()).isPresent()).toList();
    }

    /// What may be done.
    public sealed interface State {

        /// It comes in the twelfth week.
        record Early(LocalDate from) implements State {}

        /// The twelve weeks are over, and an earlier phase goes on.
        record GoesOn(Phase phase) implements State {}

        /// The checks are asked, or wait for their second day.
        record Open(PhaseCheck.Result result, Instant now) implements State {}

        /// It ended well.
        record Over(LocalDate since) implements State {}
    }

    /// Whether a check-in now could end it.
    public boolean asks() {
        return state instanceof State.Open(var result, var now)
                && switch (result) {
                    case PhaseCheck.Result.TooEarly _, PhaseCheck.Result.Leave _ -> false;
                    case PhaseCheck.Result.Missing _ -> true;
                    case PhaseCheck.Result.Again(var notBefore) -> !now.isBefore(notBefore);
                };
    }

    /// Whether a clinician may be asked: the weeks are over, and not all holds.
    public boolean mayAsk() {
        boolean failed = !checks.isEmpty() && !checks.getLast().failed().isEmpty();
        return !asked && (state instanceof State.GoesOn || (state instanceof State.Open && failed));
    }

    /// The newest check-in.
    public Optional<CheckRow> last() {
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
    }
}
