package org.soleus.clinical.plan;

import org.soleus.clinical.measure.PainScore;

import java.util.Optional;

/// What the member runs at the moment.
///
/// @param stillRunning whether the member runs at present, in spite of the pain
/// @param usualWeekMetres usual distance a week before the pain, in metres, 0 or more
/// @param worstInLastRun worst pain during the last run
public record RunningNow(
        Optional<Boolean> stillRunning,
        Optional<Integer> usualWeekMetres,
        Optional<PainScore> worstInLastRun) {

    /// Nothing answered.
    public static final RunningNow UNANSWERED =
            new RunningNow(Optional.empty(), Optional.empty(), Optional.empty());

    /// @throws IllegalArgumentException when the distance is negative
    public RunningNow {
        usualWeekMetres.ifPresent(RunningNow::checkMetres);
    }

    private static void checkMetres(int metres) {
        if (metres < 0) {
            throw new IllegalArgumentException("distance must be 0 m or more, was " + metres);
        }
    }
}
