package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.capacity.Tolerance;
import org.soleus.clinical.running.load.CalfLoad;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Fills the days and weeks of a picture.
final class Filling {

    /// Days in which runs show what the calf bears; `RUNSAFE`.
    private static final int RECENT = 30;

    private static final int WEEK = 7;

    private final Lived lived;
    private final Map<LocalDate, List<Integer>> byDay;

    Filling(Lived lived) {
        this.lived = lived;
        this.byDay = lived.byDay();
    }

    List<Slot> days(LocalDate from, LocalDate until) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            slots.add(slot(day, 1, mostBorne(day)));
        }
        return slots;
    }

    List<Slot> weeks(LocalDate from, LocalDate until) {
        List<Slot> slots = new ArrayList<>();
        for (LocalDate week = from; !week.isAfter(until); week = week.plusDays(WEEK)) {
            slots.add(slot(week, WEEK, fullestWeek(week)));
        }
        return slots;
    }

    private Slot slot(LocalDate first, int days, Optional<Borne> capacity) {
        int runs = 0;
        int slow = 0;
        OptionalInt worst = OptionalInt.empty();
        for (int at = 0; at < days; at++) {
            LocalDate day = first.plusDays(at);
            runs += runsOn(day).size();
            slow += lived.slow().getOrDefault(day, 0);
            Lived.Morning morning = lived.mornings().get(day);
            if (morning != null) worst = OptionalInt.of(Math.max(worst.orElse(0), morning.pain()));
        }
        return new Slot(
                first,
                days,
                load(first, days),
                runs,
                capacity,
                slow,
                worst.isPresent() ? Optional.of(worst.getAsInt()) : Optional.empty());
    }

    private List<Integer> runsOn(LocalDate day) {
        return byDay.getOrDefault(day, List.of());
    }

    private CalfLoad load(LocalDate first, int days) {
        CalfLoad sum = CalfLoad.NONE;
        for (int at = 0; at < days; at++) sum = sum.plus(load(first.plusDays(at)));
        return sum;
    }

    private CalfLoad load(LocalDate day) {
        CalfLoad sum = lived.springs().getOrDefault(day, CalfLoad.NONE);
        for (int run : runsOn(day)) sum = sum.plus(lived.loads().get(run));
        return sum;
    }

    /// The most of one day of the thirty before it, all of whose runs were borne.
    private Optional<Borne> mostBorne(LocalDate day) {
        Optional<LocalDate> most = Optional.empty();
        int metres = 0;
        for (int back = 1; back <= RECENT; back++) {
            LocalDate before = day.minusDays(back);
            if (runsOn(before).isEmpty()) continue;
            int those = load(before).metres().mid();
            if (those <= metres || !isBorne(before, day)) continue;
            metres = those;
            most = Optional.of(before);
        }
        return most.map(found -> new Borne(load(found), isAssumed(found, 1)));
    }

    private boolean isBorne(LocalDate day, LocalDate asked) {
        return runsOn(day).stream()
                .allMatch(run -> lived.history().counts(run, asked.minusDays(1)));
    }

    /// The fullest week before this one that was borne.
    private Optional<Borne> fullestWeek(LocalDate week) {
        return lived.history()
                .fullestWeek(week.minusDays(1))
                .map(last -> last.minusDays(WEEK - 1L))
                .map(first -> new Borne(load(first, WEEK), isAssumed(first, WEEK)));
    }

    private boolean isAssumed(LocalDate first, int days) {
        for (int at = 0; at < days; at++) {
            for (int run : runsOn(first.plusDays(at))) {
                if (lived.history().tolerance(run) != Tolerance.TOLERATED) return true;
            }
        }
        return false;
    }
}
