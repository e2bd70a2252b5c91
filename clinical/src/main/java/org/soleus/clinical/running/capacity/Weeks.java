package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Loads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fullest weeks of a history that went by without a step back. `R`.
final class Weeks {

    private static final int WEEK = 7;

    private final History history;
    private final CapacityRules rules;
    private final Loads loads;

    Weeks(History history, CapacityRules rules) {
        this.history = history;
        this.rules = rules;
        this.loads = history.loads();
    }

    /// The days up to one, and the fullest week that ended so long ago that the next run may go by
    /// it.
    SevenDays before(LocalDate day) {
        return before(day, since(day));
    }

    /// The same, where the last beginning is known.
    ///
    /// @param since its first day
    SevenDays before(LocalDate day, LocalDate since) {
        List<SevenDays.Day> days = new ArrayList<>();
        for (int back = SevenDays.DAYS - 1; back >= 0; back--) {
            LocalDate one = day.minusDays(back);
            days.add(new SevenDays.Day(loads.dayMetres(one), loads.dayCalf(one)));
        }
        List<LocalDate> settled = weeks(day, rules.weekSettles(), since).toList();
        return new SevenDays(
                days,
                fullest(settled.stream()).map(this::shown),
                settled.stream().mapToInt(this::runDays).max().orElse(0));
    }

    /// The first day of the last beginning before a day.
    private LocalDate since(LocalDate day) {
        int run = history.runs().size() - 1;
        while (run >= 0 && history.runs().get(run).day().isAfter(day)) run--;
        return run < 0 ? day : history.runs().get(history.ledUp().after(run).back()).day();
    }

    private Shown shown(LocalDate end) {
        LocalDate from = end.minusDays(WEEK - 1);
        long all = 0;
        long told = 0;
        for (int run = 0; run < history.runs().size(); run++) {
            LocalDate on = history.runs().get(run).day();
            if (on.isBefore(from) || on.isAfter(end)) continue;
            all++;
            if (history.tolerance(run) == Tolerance.TOLERATED) told++;
        }
        return new Shown(loads.weekCalf(end), Shown.Told.of(told, all));
    }

    /// The last day of the fullest week when a day is asked about.
    Optional<LocalDate> fullest(LocalDate day) {
        return fullest(weeks(day, rules.regressDays(), loads.first()));
    }

    private Optional<LocalDate> fullest(Stream<LocalDate> weeks) {
        return weeks.filter(end -> loads.weekCalf(end) > 0)
                .reduce((one, other) -> loads.weekCalf(other) > loads.weekCalf(one) ? other : one);
    }

    /// Last days of weeks without a step back, the newest first. They lie wholly within what is
    /// known: neither begin before it, nor are the days after them still to come.
    private Stream<LocalDate> weeks(LocalDate day, int settles, LocalDate known) {
        List<LocalDate> stepsBack = stepsBack(day);
        LocalDate earliest = day.minusDays(rules.weeksDays() - (long) WEEK);
        LocalDate first = known.plusDays(WEEK - 1);
        return Stream.iterate(
                        day.minusDays(settles + 1L),
                        end -> !end.isBefore(earliest) && !end.isBefore(first),
                        end -> end.minusDays(1))
                .filter(end -> !isSpoilt(end, stepsBack));
    }

    private List<LocalDate> stepsBack(LocalDate day) {
        LocalDate from = day.minusDays(rules.weeksDays() + WEEK);
        List<LocalDate> days = new ArrayList<>();
        for (int run = history.runs().size() - 1; run >= 0; run--) {
            LocalDate on = history.runs().get(run).day();
            if (on.isBefore(from)) break;
            if (!on.isAfter(day) && history.reaction(run).stepsBack()) days.add(on);
        }
        return days;
    }

    private int runDays(LocalDate end) {
        int days = 0;
        for (int back = 0; back < WEEK; back++) {
            if (loads.dayMetres(end.minusDays(back)) > 0) days++;
        }
        return days;
    }

    /// Whether a step back lies within the seven days or right after them.
    private boolean isSpoilt(LocalDate end, List<LocalDate> stepsBack) {
        LocalDate from = end.minusDays(WEEK - 1);
        LocalDate to = end.plusDays(rules.regressDays());
        return stepsBack.stream().anyMatch(one -> !one.isBefore(from) && !one.isAfter(to));
    }
}
