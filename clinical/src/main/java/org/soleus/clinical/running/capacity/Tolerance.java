package org.soleus.clinical.running.capacity;

import org.soleus.clinical.measure.PainScore;

import java.time.Duration;
import java.time.Instant;
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
    /// @param asked whether the member is asked at all
    static Tolerance of(History history, int run, boolean asked) {
        if (history.reaction(run).stepsBack() || isFollowedByStepBack(history, run)) {
            return NOT_TOLERATED;
        }
        Felt felt = history.runs().get(run).felt();
        if (!asked) {
            return felt.hasComplaint() ? NOT_TOLERATED : ASSUMED;
        }
        if (isUnusual(felt.morning(), felt) || isUnusual(felt.secondMorning(), felt)) {
            return NOT_TOLERATED;
        }
        return isAnswered(felt) ? TOLERATED : UNKNOWN;
    }

    private static boolean isFollowedByStepBack(History history, int run) {
        Instant end = history.runs().get(run).end().plus(AFTERWARDS);
        for (int next = run + 1; next < history.runs().size(); next++) {
            if (history.runs().get(next).end().isAfter(end)) return false;
            if (history.reaction(next).stepsBack()) return true;
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
