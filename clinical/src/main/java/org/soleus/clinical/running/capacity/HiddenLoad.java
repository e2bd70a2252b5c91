package org.soleus.clinical.running.capacity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What often came in the three days before a sore morning: new shoes, a hilly day, sand, a sudden
/// jump in steps, speed work. Often came before; never a cause.
///
/// @param fact the word of the calendar, as `new-shoes`
/// @param before sore mornings that had it in the three days before, of all of them
/// @param otherwise other mornings that had it, of all of them
public record HiddenLoad(String fact, Share before, Share otherwise) {

    private static final int DAYS_BEFORE = 3;
    private static final int LEAST_TIMES = 3;
    private static final int MOST_SHOWN = 3;

    /// An answered morning.
    ///
    /// @param day days since any fixed day
    /// @param sore whether it was above the usual
    public record Morning(long day, boolean sore) {}

    /// The facts that clearly came more often before sore mornings; the clearest first, three at
    /// most.
    ///
    /// @param facts the days of each fact, in the same count of days as the mornings
    /// @param seen the days on which a fact could be seen at all; one that is not named is seen on
    ///   every day. A morning of whose days before one could not be seen says nothing of it.
    public static List<HiddenLoad> of(
            Collection<Morning> mornings,
            Map<String, ? extends Set<Long>> facts,
            Map<String, ? extends Set<Long>> seen) {
        List<HiddenLoad> found = new ArrayList<>();
        new TreeMap<>(facts)
                .forEach(
                        (fact, days) -> {
                            Set<Long> could = seen.get(fact);
                            add(
                                    found,
                                    fact,
                                    days,
                                    could == null ? mornings : seen(mornings, could));
                        });
        found.sort(Comparator.comparingDouble(HiddenLoad::clarity).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST_SHOWN, found.size())));
    }

    private static List<Morning> seen(Collection<Morning> mornings, Set<Long> days) {
        return mornings.stream().filter(morning -> days.containsAll(before(morning))).toList();
    }

    private static void add(
            List<HiddenLoad> found, String fact, Set<Long> days, Collection<Morning> mornings) {
        int[] had = new int[2];
        int[] all = new int[2];
        for (Morning morning : mornings) {
            int at = morning.sore() ? 1 : 0;
            all[at]++;
            if (isBefore(morning, days)) had[at]++;
        }
        if (had[1] < LEAST_TIMES || all[0] == 0) return;
        HiddenLoad one = new HiddenLoad(fact, new Share(had[1], all[1]), new Share(had[0], all[0]));
        if (one.difference().isAboveNothing()) found.add(one);
    }

    private static boolean isBefore(Morning morning, Set<Long> days) {
        return before(morning).stream().anyMatch(days::contains);
    }

    private static Set<Long> before(Morning morning) {
        Set<Long> window = new TreeSet<>();
        for (int back = 1; back <= DAYS_BEFORE; back++) window.add(morning.day() - back);
        return window;
    }

    /// How much more often before sore mornings.
    public Share.Difference difference() {
        return before.minus(otherwise);
    }

    private double clarity() {
        return difference().low();
    }
}
