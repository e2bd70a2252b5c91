package org.soleus.clinical.plan;

/// What one step changes.
///
/// @param variable the one thing that changes
/// @param from the dose so far
/// @param to the dose from the next session on
public record Change(Variable variable, Prescription from, Prescription to) {

    /// What can change, in the order in which a plan advances.
    public enum Variable {
        /// Repetitions, seconds or metres.
        REPS,
        SETS,
        LOAD,
        /// The next exercise of the ladder.
        EXERCISE,
        FREQUENCY,
        /// A step back: the step before, and less volume.
        VOLUME
    }
}
