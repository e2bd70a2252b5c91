package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Picks the days of a week: runs every other day at most, strength 48 hours apart, the rest
/// spread.
final class WeekShape {

    private WeekShape() {}

    /// At most `count` of the days, each at least `gap` days after the one before.
    static List<LocalDate> spaced(List<LocalDate> days, int count, int gap, LocalDate last) {
        List<LocalDate> picked = new ArrayList<>();
        LocalDate before = last;
        for (LocalDate day : days) {
            if (picked.size() < count && !day.isBefore(before.plusDays(gap))) {
                picked.add(day);
                before = day;
            }
        }
        return picked;
    }

    /// The days of strength: apart from runs where the week allows it.
    static List<LocalDate> strength(
            List<LocalDate> days, List<LocalDate> runs, int count, LocalDate last) {
        List<LocalDate> free = new ArrayList<>(days);
        free.removeAll(runs);
        List<List<LocalDate>> ways =
                List.of(
                        spaced(free, count, count > 2 ? 2 : 3, last),
                        spaced(free, count, 2, last),
                        spaced(days, count, 2, last));
        List<LocalDate> best = ways.getFirst();
        for (List<LocalDate> way : ways) {
            best = way.size() > best.size() ? way : best;
        }
        return best;
    }

    /// `count` of the days, spread evenly; those to keep free are taken last.
    static Set<LocalDate> spread(List<LocalDate> days, Set<LocalDate> keepFree, int count) {
        List<LocalDate> open = new ArrayList<>(days);
        open.removeAll(keepFree);
        Set<LocalDate> picked = spread(open, count);
        List<LocalDate> rest = new ArrayList<>(days);
        rest.removeAll(open);
        picked.addAll(spread(rest, count - picked.size()));
        return picked;
    }

    /// `count` of the days, spread evenly.
    static Set<LocalDate> spread(List<LocalDate> days, int count) {
        Set<LocalDate> picked = new HashSet<>();
        int most = Math.min(count, days.size());
        for (int index = 0; index < most; index++) {
            picked.add(days.get(index * days.size() / most));
        }
        return picked;
    }
}
