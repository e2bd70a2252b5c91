package org.soleus.clinical.outcome;

import java.util.List;

/// How much was done by those who started; counts, so that each reader sees of how many.
///
/// @param started who is counted
/// @param completed of them, with a session in days 57 to 84
/// @param sessionsWeeks1To4 all their sessions of the first 28 days
/// @param sessionsWeeks1To12 all their sessions of the first 84 days
/// @param sixInTwoWeeks of them, with six sessions or more in the first 14 days
public record Engagement(
        int started,
        int completed,
        int sessionsWeeks1To4,
        int sessionsWeeks1To12,
        int sixInTwoWeeks) {

    private static final int FORTNIGHT = 14;
    private static final int HABIT = 6;
    private static final int FOUR_WEEKS = 28;
    private static final int TWELVE_WEEKS = 84;

    static Engagement of(List<Followed> started) {
        return new Engagement(
                started.size(),
                (int) started.stream().filter(Followed::isCompleted).count(),
                started.stream().mapToInt(one -> one.sessionsBefore(FOUR_WEEKS)).sum(),
                started.stream().mapToInt(one -> one.sessionsBefore(TWELVE_WEEKS)).sum(),
                (int)
                        started.stream()
                                .filter(one -> one.sessionsBefore(FORTNIGHT) >= HABIT)
                                .count());
    }
}
