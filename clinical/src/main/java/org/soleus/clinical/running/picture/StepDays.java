package org.soleus.clinical.running.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Days with far more steps than usual, and the days of which that can be told at all.
///
/// Usual is the middle of the days known of the 28 before, at least 14 of them; far more is half as
/// much again, and 3,000 steps more at the least. Whole numbers, never a fraction at the edge. The
/// numbers are our own, rest on no study and wait for a clinician's signature. Source: `R`.
///
/// @param judged days since the epoch that can be told
/// @param jumps those of them that had far more
record StepDays(Set<Long> judged, Set<Long> jumps) {

    private static final int DAYS_BEFORE = 28;
    private static final int LEAST_KNOWN = 14;
    private static final int MORE_PERCENT = 150;
    private static final int LEAST_MORE = 3_000;

    /// What the days say.
    ///
    /// @param steps beside the runs, by day; a day that is not known is not in it
    static StepDays of(Map<LocalDate, Integer> steps) {
        Set<Long> judged = new HashSet<>();
        Set<Long> jumps = new HashSet<>();
        steps.forEach(
                (day, count) -> {
                    int[] before = before(steps, day);
                    if (before.length < LEAST_KNOWN) return;
                    judged.add(day.toEpochDay());
                    if (isJump(count, middle(before))) jumps.add(day.toEpochDay());
                });
        return new StepDays(judged, jumps);
    }

    private static int[] before(Map<LocalDate, Integer> steps, LocalDate day) {
        int[] known = new int[DAYS_BEFORE];
        int count = 0;
        for (int back = 1; back <= DAYS_BEFORE; back++) {
            Integer one = steps.get(day.minusDays(back));
            if (one != null) known[count++] = one;
        }
        return Arrays.copyOf(known, count);
    }

    /// Of an even number the lower.
    private static int middle(int[] known) {
        Arrays.sort(known);
        return known[(known.length - 1) / 2];
    }

    private static boolean isJump(int steps, int usual) {
        return 100L * steps >= (long) MORE_PERCENT * usual && steps - usual >= LEAST_MORE;
    }
}
