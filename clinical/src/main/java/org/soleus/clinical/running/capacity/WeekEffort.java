package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.WeekStrain;

import java.time.LocalDate;
import java.util.Optional;

/// Seven days of running as they felt: effort times minutes, of the runs whose effort was told.
///
/// Source: `sRPE`.
///
/// @param runs how many there were
/// @param told after how many of them effort was told, at least one
/// @param strain of the seven days; what was not told counts as nothing
public record WeekEffort(int runs, int told, WeekStrain strain) {

    private static final int WEEK = 7;

    /// The seven days up to and including a day; empty where no effort was told in them.
    public static Optional<WeekEffort> of(History history, LocalDate until) {
        int[] daily = new int[WEEK];
        int told = 0;
        int runs = 0;
        LocalDate first = until.minusDays(WEEK - 1);
        for (PastRun run : history.runs()) {
            if (run.day().isBefore(first) || run.day().isAfter(until)) continue;
            runs++;
            if (run.felt().rpe().isEmpty()) continue;
            told++;
            int minutes = (run.seconds() + 30) / 60;
            int at = (int) (run.day().toEpochDay() - first.toEpochDay());
            daily[at] += WeekStrain.session(run.felt().rpe().get(), minutes);
        }
        return told == 0
                ? Optional.empty()
                : Optional.of(new WeekEffort(runs, told, WeekStrain.of(daily)));
    }
}
