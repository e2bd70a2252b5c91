package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.HiddenLoad;
import org.soleus.clinical.running.capacity.LoadLink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What went together with sore mornings: heavy days, and what often came in the three days before.
/// Never a cause: people protect sore legs, and days are alike for many reasons.
///
/// @param link whether sore mornings came more often after heavy days
/// @param often what often came before; empty as long as too little is known
public record Together(LoadLink link, List<HiddenLoad> often) {

    private static final int HALF_A_YEAR = 182;

    public Together {
        often = List.copyOf(often);
    }

    /// What the last half year says, counted from the first morning that was told.
    ///
    /// @param today the last morning looked at
    public static Together of(Lived lived, LocalDate today) {
        LocalDate earliest = today.minusDays(HALF_A_YEAR);
        LocalDate first =
                lived.mornings().keySet().stream()
                        .filter(day -> !day.isBefore(earliest))
                        .min(LocalDate::compareTo)
                        .orElse(today);
        LoadLink link = LoadLink.of(pairs(lived, first.minusDays(1), today));
        return new Together(
                link, link instanceof LoadLink.NeedsMore ? List.of() : often(lived, first, today));
    }

    private static List<LoadLink.DayPair> pairs(Lived lived, LocalDate from, LocalDate today) {
        Map<LocalDate, List<Integer>> runs = lived.byDay();
        List<LoadLink.DayPair> pairs = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(today); day = day.plusDays(1)) {
            Lived.Morning after = lived.mornings().get(day.plusDays(1));
            pairs.add(
                    new LoadLink.DayPair(
                            lived.history().loads().dayCalf(day),
                            after != null,
                            after != null && after.isSore(),
                            runs.getOrDefault(day, List.of()).size() > 1));
        }
        return pairs;
    }

    private static List<HiddenLoad> often(Lived lived, LocalDate first, LocalDate today) {
        List<HiddenLoad.Morning> mornings = new ArrayList<>();
        lived.mornings()
                .forEach(
                        (day, told) -> {
                            if (!day.isBefore(first) && !day.isAfter(today))
                                mornings.add(
                                        new HiddenLoad.Morning(day.toEpochDay(), told.isSore()));
                        });
        Map<String, Set<Long>> facts = DayFacts.of(lived);
        return HiddenLoad.of(mornings, facts);
    }
}
