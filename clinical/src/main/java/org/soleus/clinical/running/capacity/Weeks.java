package org.soleus.clinical.running.capacity;

import org.soleus.clinical.running.load.Loads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// The days around a day, and the fullest week as known on each.
    WeekTrail trail(LocalDate day) {
        List<WeekTrail.Day> days = new ArrayList<>();
        for (int back = WeekTrail.DAYS - 1; back >= 0; back--) {
            LocalDate one = day.minusDays(back);
            days.add(new WeekTrail.Day(loads.dayMetres(one), loads.dayCalf(one)));
        }
        List<Optional<Shown>> fullest = new ArrayList<>();
        for (int back = WeekTrail.BEFORE; back >= 0; back--) {
            fullest.add(settled(day.minusDays(back)).map(this::shown));
        }
        return new WeekTrail(days, fullest);
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

    /// The last day of the fullest week when a day is asked about. Weeks lie wholly within what is
    /// known: neither the first week of a history, nor one whose days after it are still to come.
    Optional<LocalDate> fullest(LocalDate day) {
        return fullest(day, rules.regressDays());
    }

    /// The same of weeks that ended so long ago that the next run may go by them.
    private Optional<LocalDate> settled(LocalDate day) {
        return fullest(day, rules.weekSettles());
    }

    private Optional<LocalDate> fullest(LocalDate day, int days) {
        List<LocalDate> stepsBack = stepsBack(day);
        LocalDate earliest = day.minusDays(rules.weeksDays() - (long) WEEK);
        LocalDate known = loads.first().plusDays(WEEK - 1);
        int most = 0;
        LocalDate fullest = known;
        for (LocalDate end = day.minusDays(days + 1L);
                !end.isBefore(earliest) && !end.isBefore(known);
                end = end.minusDays(1)) {
            if (loads.weekCalf(end) <= most || !isRegular(end) || isSpoilt(end, stepsBack))
                continue;
            most = loads.weekCalf(end);
            fullest = end;
        }
        return most == 0 ? Optional.empty() : Optional.of(fullest);
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

    private boolean isRegular(LocalDate end) {
        int days = 0;
        for (int back = 0; back < WEEK; back++) {
            if (loads.dayMetres(end.minusDays(back)) > 0) days++;
        }
        return days >= rules.weekRuns();
    }

    /// Whether a step back lies within the seven days or right after them.
    private boolean isSpoilt(LocalDate end, List<LocalDate> stepsBack) {
        LocalDate from = end.minusDays(WEEK - 1);
        LocalDate to = end.plusDays(rules.regressDays());
        return stepsBack.stream().anyMatch(one -> !one.isBefore(from) && !one.isAfter(to));
    }
}
