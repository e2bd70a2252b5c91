package org.soleus.clinical.running.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Whether sore mornings came more often after heavy days: association, never cause.
///
/// Two fractions in plain words, or how much is still missing; no coefficient. Source: `R`.
public sealed interface LoadLink {

    /// Too little is known; nothing is shown.
    ///
    /// @param mornings about how many more answered mornings it needs
    record NeedsMore(int mornings) implements LoadLink {}

    /// The two fractions do not clearly differ.
    record NoClearLink(Share heavy, Share others) implements LoadLink {}

    /// Sore mornings came more often after heavy days; it may be chance or something else.
    record MoreAfterHeavy(Share heavy, Share others, Share.Difference by) implements LoadLink {}

    /// Sore mornings came less often after heavy days; people protect sore legs.
    record LessAfterHeavy(Share heavy, Share others, Share.Difference by) implements LoadLink {}

    /// A day and the morning after it.
    ///
    /// @param calfMetres the day's load
    /// @param answered whether the morning was answered
    /// @param sore whether it was above the usual
    /// @param shared whether a second run lies within the same answer: left out
    record DayPair(int calfMetres, boolean answered, boolean sore, boolean shared) {}

    /// Least days, heavy days, other days and sore mornings, and percent of mornings answered.
    int DAYS = 28;

    /// Least heavy days, and least others.
    int EACH = 12;

    /// Least sore mornings.
    int SORE = 4;

    /// Least percent of mornings answered.
    int ANSWERED_PERCENT = 70;

    /// What the days say.
    ///
    /// @param days one after another, none left out
    static LoadLink of(List<DayPair> days) {
        List<DayPair> told = new ArrayList<>();
        for (DayPair day : days) {
            if (day.answered() && !day.shared()) told.add(day);
        }
        List<DayPair> heavy = heaviest(told);
        List<DayPair> others = new ArrayList<>(told);
        heavy.forEach(others::remove);
        int missing = missing(days, told, heavy, others);
        if (missing > 0) return new NeedsMore(missing);
        return compared(share(heavy), share(others));
    }

    private static LoadLink compared(Share heavy, Share others) {
        Share.Difference by = heavy.minus(others);
        if (!by.excludesNothing()) return new NoClearLink(heavy, others);
        return by.isAboveNothing()
                ? new MoreAfterHeavy(heavy, others, by)
                : new LessAfterHeavy(heavy, others, by);
    }

    /// The heaviest third of the days with load.
    private static List<DayPair> heaviest(List<DayPair> told) {
        List<DayPair> loaded = new ArrayList<>();
        for (DayPair day : told) {
            if (day.calfMetres() > 0) loaded.add(day);
        }
        loaded.sort(Comparator.comparingInt(DayPair::calfMetres).reversed());
        return loaded.subList(0, loaded.size() / 3);
    }

    private static int missing(
            List<DayPair> days, List<DayPair> told, List<DayPair> heavy, List<DayPair> others) {
        int answered = (int) days.stream().filter(DayPair::answered).count();
        int sore = (int) told.stream().filter(DayPair::sore).count();
        int byShare = (ANSWERED_PERCENT * Math.max(days.size(), DAYS) + 99) / 100 - answered;
        int byHeavy = 3 * (EACH - heavy.size());
        int most = Math.max(DAYS - days.size(), Math.max(byShare, byHeavy));
        most = Math.max(most, Math.max(EACH - others.size(), SORE - sore));
        return Math.max(0, most);
    }

    private static Share share(List<DayPair> days) {
        return new Share((int) days.stream().filter(DayPair::sore).count(), days.size());
    }
}
