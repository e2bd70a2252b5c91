package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Picks the days of a week: runs every other day at most, strength 48 hours apart, the rest
/// spread.
final class WeekShape {

    private static final int WEEK = 7;

    private WeekShape() {}

    /// Days that hold a sort of session already, before and among those that are picked.
    ///
    /// @param days in any order
    /// @param most how many of them any seven days in a row may hold, by the day to be picked
    record Known(Collection<LocalDate> days, ToIntFunction<LocalDate> most) {

        /// Days whose number nothing limits.
        static Known of(Collection<LocalDate> days) {
            return new Known(days, _ -> WEEK);
        }
    }

    /// At most `count` of the days, each at least `gap` days from each other and from those that
    /// are known, and no seven days in a row with more than they may hold.
    static List<LocalDate> spaced(List<LocalDate> days, int count, int gap, Known known) {
        List<LocalDate> held = new ArrayList<>(known.days());
        List<LocalDate> picked = new ArrayList<>();
        for (LocalDate day : days) {
            if (picked.size() < count
                    && isApart(day, gap, held)
                    && hasRoom(day, held, known.most().applyAsInt(day))) {
                picked.add(day);
                held.add(day);
            }
        }
        return picked;
    }

    private static boolean isApart(LocalDate day, int gap, List<LocalDate> held) {
        for (LocalDate other : held) {
            if (Math.abs(day.toEpochDay() - other.toEpochDay()) < gap) return false;
        }
        return true;
    }

    /// Whether each seven days in a row that hold this one hold fewer than `most` without it.
    private static boolean hasRoom(LocalDate day, List<LocalDate> held, int most) {
        for (int earlier = 0; earlier < WEEK; earlier++) {
            LocalDate from = day.minusDays(earlier);
            int count = 0;
            for (LocalDate other : held) {
                long apart = other.toEpochDay() - from.toEpochDay();
                count += apart >= 0 && apart < WEEK ? 1 : 0;
            }
            if (count >= most) return false;
        }
        return true;
    }

    /// The days of strength: apart from runs where the week allows it.
    ///
    /// @param usual how many a whole week holds
    static List<LocalDate> strength(
            List<LocalDate> days, List<LocalDate> runs, int count, int usual, Known known) {
        List<LocalDate> free = new ArrayList<>(days);
        free.removeAll(runs);
        List<List<LocalDate>> ways =
                List.of(
                        spaced(free, count, usual > 2 ? 2 : 3, known),
                        spaced(free, count, 2, known),
                        spaced(days, count, 2, known));
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
