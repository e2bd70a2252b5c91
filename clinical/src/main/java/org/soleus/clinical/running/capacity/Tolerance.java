package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.PainScore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whether a calf bore a run; `R`.
public enum Tolerance {
    /// Within the limits, both mornings as usual, no limp, and no step back within three days.
    TOLERATED,
    /// Nothing is asked of a member who never had symptoms, and nothing was complained of.
    ASSUMED,
    NOT_TOLERATED,
    /// An answer is missing, or not yet due.
    UNKNOWN;

    private static final Duration AFTERWARDS = Duration.ofDays(3);

    /// Whether it counts towards what the calf can take.
    public boolean counts() {
        return this == TOLERATED || this == ASSUMED;
    }

    /// How a run was borne.
    ///
    /// @param later the runs after it, in order
    /// @param asked whether the member is asked at all
    static Tolerance of(PastRun run, List<PastRun> later, PainLimits limits, boolean asked) {
        if (Reaction.to(run.felt(), limits).stepsBack()
                || isFollowedByStepBack(run, later, limits)) {
            return NOT_TOLERATED;
        }
        Felt felt = run.felt();
        if (!asked) {
            return felt.hasComplaint() ? NOT_TOLERATED : ASSUMED;
        }
        if (isUnusual(felt.morning(), felt) || isUnusual(felt.secondMorning(), felt)) {
            return NOT_TOLERATED;
        }
        return isAnswered(felt) ? TOLERATED : UNKNOWN;
    }

    private static boolean isFollowedByStepBack(
            PastRun run, List<PastRun> later, PainLimits limits) {
        for (PastRun next : later) {
            if (next.end().isAfter(run.end().plus(AFTERWARDS))) break;
            if (Reaction.to(next.felt(), limits).stepsBack()) return true;
        }
        return false;
    }

    private static boolean isUnusual(Optional<PainScore> morning, Felt felt) {
        return morning.isPresent()
                && felt.usual().filter(usual -> morning.get().isWorseThan(usual)).isPresent();
    }

    private static boolean isAnswered(Felt felt) {
        return felt.during().isPresent()
                && felt.after().isPresent()
                && felt.morning().isPresent()
                && felt.secondMorning().isPresent()
                && felt.usual().isPresent()
                && felt.limp().isPresent();
    }
}
