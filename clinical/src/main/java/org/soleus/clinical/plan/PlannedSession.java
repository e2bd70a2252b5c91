package org.soleus.clinical.plan;

import org.soleus.clinical.measure.Because;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing to do on one day.
///
/// @param kind which kind
/// @param exercises in the order they are done; before a run its warm-up; empty for cross-training
/// @param run the walk-run stage, for a run of the table
/// @param mostMetres the most distance, for a run that a tendon pattern keeps, in metres
/// @param minutes about how long, in minutes
/// @param because why it is on this day; never empty
public record PlannedSession(
        Kind kind,
        List<Prescription> exercises,
        Optional<RunStage> run,
        Optional<Integer> mostMetres,
        int minutes,
        List<Because> because) {

    /// What kind of session it is.
    public enum Kind {
        /// Short daily work: easy loading, mobility, stretches, foot exercises.
        DAILY,
        /// Strength: never on two days running.
        STRENGTH,
        /// Walk-run, after its warm-up: never on two days running.
        RUN,
        /// A run that a tendon pattern keeps while it settles: never on two days running.
        KEPT_RUN,
        /// Swim, cycle or the like.
        CROSS;

        /// Whether it is a run of either kind.
        public boolean isRun() {
            return this == RUN || this == KEPT_RUN;
        }
    }

    public PlannedSession {
        exercises = List.copyOf(exercises);
        because = List.copyOf(because);
    }

    /// The same with one reason more.
    PlannedSession because(Because why) {
        List<Because> all = new ArrayList<>(because);
        all.add(why);
        return new PlannedSession(kind, exercises, run, mostMetres, minutes, all);
    }
}
