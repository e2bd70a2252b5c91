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

    /// The share of the usual week that a tendon pattern may keep running in a phase, in percent:
    /// half at first, up to seven tenths. Source: `R`, after `PMM`.
    static int keptPercent(Phase phase) {
        return Math.min(70, 50 + 10 * Math.max(0, phase.number() - 2));
    }

    /// Metres a week that a tendon pattern may keep running in a phase; empty where the usual week
    /// is not known.
    public Optional<Integer> keptWeekMetres(Phase phase) {
        return usualWeekMetres.map(metres -> metres * keptPercent(phase) / 100);
    }

    private static void checkMetres(int metres) {
        if (metres < 0) {
            throw new IllegalArgumentException("distance must be 0 m or more, was " + metres);
        }
    }
}
