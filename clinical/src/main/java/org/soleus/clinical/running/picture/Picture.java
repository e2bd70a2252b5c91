package org.soleus.clinical.running.picture;

import org.soleus.clinical.running.load.CalfLoad;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Load, capacity and pain over some weeks: day by day, or week by week where there are many.
///
/// @param slots one after another, none left out
public record Picture(List<Slot> slots) {

    /// Above so many weeks a day is too thin to be seen.
    public static final int MOST_WEEKS_OF_DAYS = 16;

    private static final int WEEK = 7;

    /// @throws IllegalArgumentException without a slot
    public Picture {
        if (slots.isEmpty()) throw new IllegalArgumentException("a picture of no day");
        slots = List.copyOf(slots);
    }

    /// The picture of so many weeks up to and including a day.
    ///
    /// @param weeks at least one
    public static Picture of(Lived lived, LocalDate until, int weeks) {
        LocalDate from = until.minusDays((long) WEEK * weeks - 1);
        Filling filling = new Filling(lived);
        return new Picture(
                weeks > MOST_WEEKS_OF_DAYS
                        ? filling.weeks(from, until)
                        : filling.days(from, until));
    }

    /// The first day.
    public LocalDate from() {
        return slots.getFirst().first();
    }

    /// The last day.
    public LocalDate until() {
        return slots.getLast().last();
    }

    /// Whether a slot is a week.
    public boolean isOfWeeks() {
        return slots.getFirst().days() > 1;
    }

    /// Everything together.
    public CalfLoad load() {
        return slots.stream().map(Slot::load).reduce(CalfLoad.NONE, CalfLoad::plus);
    }

    /// How many runs.
    public int runs() {
        return slots.stream().mapToInt(Slot::runs).sum();
    }

    /// Those that were more than what was borne before them.
    public List<Slot> above() {
        return slots.stream().filter(Slot::isAbove).toList();
    }

    /// Whole days since the last slot above, up to the last day; empty where none was.
    public Optional<Integer> daysSinceAbove() {
        List<Slot> above = above();
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of((int) (until().toEpochDay() - above.getLast().last().toEpochDay()));
    }

    /// Whether it is known anywhere what the calf bears.
    public boolean knowsCapacity() {
        return slots.stream().anyMatch(slot -> slot.capacity().isPresent());
    }

    /// Whether what the calf bears is only assumed, wherever it is known.
    public boolean isAssumed() {
        return slots.stream().flatMap(slot -> slot.capacity().stream()).allMatch(Borne::assumed);
    }
}
