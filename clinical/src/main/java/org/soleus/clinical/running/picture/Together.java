package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.HiddenLoad;
import org.soleus.clinical.running.capacity.LoadLink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What went together with sore mornings: heavy days, and what often came in the three days before.
/// Never a cause: people protect sore legs, and days are alike for many reasons.
///
/// @param link whether sore mornings came more often after heavy days
/// @param often what often came before; empty as long as too little is known
public record Together(LoadLink link, List<HiddenLoad> often) {

    public Together {
        often = List.copyOf(often);
    }

    /// What the last half year says, counted from the first morning that was told.
    ///
    /// @param today the last morning looked at
    public static Together of(Lived lived, LocalDate today) {
        LoadLink link =
                LoadLink.of(Followed.days(lived, today, 1).stream().map(Followed::pair).toList());
        LocalDate first = Followed.first(lived, today);
        return new Together(
                link, link instanceof LoadLink.NeedsMore ? List.of() : often(lived, first, today));
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
        DayFacts facts = DayFacts.of(lived);
        return HiddenLoad.of(mornings, facts.days(), facts.seen());
    }
}
