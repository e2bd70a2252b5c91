package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.LoadLink;
import org.soleus.clinical.running.capacity.PastRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A day of load, and the morning one or two days after it.
///
/// @param calfMetres the day's load
/// @param morning what was told; empty where nothing was
/// @param shared whether a second run lies between the two: the answer is that run's as well
public record Followed(int calfMetres, Optional<Lived.Morning> morning, boolean shared) {

    private static final int HALF_A_YEAR = 182;

    /// The days of the last half year, counted from the first morning that was told; one after
    /// another, none left out.
    ///
    /// @param today the last morning looked at
    /// @param lag 1 for the next morning, 2 for the second
    public static List<Followed> days(Lived lived, LocalDate today, int lag) {
        Map<LocalDate, Integer> runs = new HashMap<>();
        for (PastRun run : lived.history().runs()) runs.merge(run.day(), 1, Integer::sum);
        List<Followed> days = new ArrayList<>();
        LocalDate last = today.minusDays(lag);
        LocalDate from = first(lived, today).minusDays(lag);
        for (LocalDate day = from; !day.isAfter(last); day = day.plusDays(1)) {
            days.add(
                    new Followed(
                            lived.history().loads().dayCalf(day),
                            Optional.ofNullable(lived.mornings().get(day.plusDays(lag))),
                            between(runs, day, lag) > 1));
        }
        return days;
    }

    /// The first morning of the last half year that was told; today where none was.
    static LocalDate first(Lived lived, LocalDate today) {
        LocalDate earliest = today.minusDays(HALF_A_YEAR);
        return lived.mornings().keySet().stream()
                .filter(day -> !day.isBefore(earliest))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static int between(Map<LocalDate, Integer> runs, LocalDate day, int lag) {
        int between = 0;
        for (int at = 0; at < lag; at++) between += runs.getOrDefault(day.plusDays(at), 0);
        return between;
    }

    /// Whether it says anything: the morning was told, and of no second run.
    public boolean says() {
        return morning.isPresent() && !shared;
    }

    /// The same without the pain itself: whether the morning was above the usual.
    public LoadLink.DayPair pair() {
        return new LoadLink.DayPair(
                calfMetres,
                morning.isPresent(),
                morning.filter(Lived.Morning::isSore).isPresent(),
                shared);
    }
}
