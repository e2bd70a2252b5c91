package org.soleus.clinical.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The clock of a plan: it stands still on days on which the plan waits.
///
/// Such days count for no phase, no block and no week of stretches: whoever comes back goes on
/// where she was, and nothing has grown meanwhile. Source: `R`.
public final class PlanTime {

    /// A clock that never stood still.
    public static final PlanTime UNBROKEN = new PlanTime(List.of());

    private final List<Gap> gaps;

    private PlanTime(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /// Days in a row on which it stands still.
    ///
    /// @param from the first
    /// @param before the first on which it goes on
    public record Gap(LocalDate from, LocalDate before) {

        /// @throws IllegalArgumentException when it ends before it begins
        public Gap {
            if (before.isBefore(from)) {
                throw new IllegalArgumentException("a gap from " + from + " before " + before);
            }
        }
    }

    /// @param gaps in any order; they may overlap
    public static PlanTime around(List<Gap> gaps) {
        List<Gap> sorted = new ArrayList<>(gaps);
        sorted.sort(Comparator.comparing(Gap::from));
        List<Gap> merged = new ArrayList<>();
        for (Gap gap : sorted) {
            if (merged.isEmpty() || gap.from().isAfter(merged.getLast().before())) {
                merged.add(gap);
            } else if (gap.before().isAfter(merged.getLast().before())) {
                merged.set(merged.size() - 1, new Gap(merged.getLast().from(), gap.before()));
            }
        }
        return new PlanTime(List.copyOf(merged));
    }

    /// Days of the plan from one on and before another; 0 where the second is not later.
    public int passed(LocalDate from, LocalDate before) {
        long days = Math.max(0, before.toEpochDay() - from.toEpochDay());
        for (Gap gap : gaps) {
            long first = Math.max(from.toEpochDay(), gap.from().toEpochDay());
            long end = Math.min(before.toEpochDay(), gap.before().toEpochDay());
            days -= Math.max(0, end - first);
        }
        return (int) days;
    }

    /// The first day of the plan before which so many have passed.
    ///
    /// @param from counted from this day on
    public LocalDate after(LocalDate from, int days) {
        LocalDate day = from.plusDays(days);
        for (Gap gap : gaps) {
            if (gap.before().isAfter(from) && !gap.from().isAfter(day)) {
                LocalDate first = gap.from().isBefore(from) ? from : gap.from();
                day = day.plusDays(gap.before().toEpochDay() - first.toEpochDay());
            }
        }
        return day;
    }

    /// The day after the last of so many days of the plan.
    LocalDate end(LocalDate from, int days) {
        return after(from, days - 1).plusDays(1);
    }
}
