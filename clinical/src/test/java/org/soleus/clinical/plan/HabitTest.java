package org.soleus.clinical.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class HabitTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    /// Days are counted from a Monday.
    @ParameterizedTest(name = "sessions on days {0}, today is day {1}: {2}")
    @CsvSource({
        "0,                   0,  nothing",
        "0 2,                 2,  Forming[done=2]",
        "0 2 4 7 9,           9,  Forming[done=5]",
        "0 2 4 7 9 11,       11,  Formed[]",
        "0 2 4 7 9 11,       12,  nothing",
        "0 2 4 7 9 11,       14,  'Weeks[good=2, of=2]'",
        "0 3 6 9 12 15,      15,  Forming[done=5]",
        "0 2 4 7 9 11,       21,  'Weeks[good=2, of=3]'",
        "0 2 4 7 9 11,       28,  nothing",
        "0 2 4 7 9 11 28 30, 35,  'Weeks[good=3, of=5]'",
        "0 1 2 3 4 5 6 7 8 9, 9,  Milestone[sessions=10]"
    })
    void what_is_told(String days, int today, String told) {
        assertThat(at(days, today).map(Object::toString).orElse("nothing")).isEqualTo(told);
    }

    private static Optional<Habit> at(String days, int today) {
        List<LocalDate> done =
                Arrays.stream(days.trim().split(" +"))
                        .map(day -> MONDAY.plusDays(Long.parseLong(day)))
                        .toList();
        return Habit.of(done, MONDAY.plusDays(today));
    }

    @Test
    void nothing_is_told_before_the_first_session() {
        assertThat(Habit.of(List.of(), MONDAY)).isEmpty();
    }

    @Test
    void a_day_of_the_future_is_no_session() {
        assertThat(Habit.of(List.of(MONDAY.plusDays(1), MONDAY.plusDays(2)), MONDAY)).isEmpty();
    }

    /// A week off lowers the share by one week and nothing else.
    @Test
    void a_week_off_never_takes_away_what_was_done() {
        List<LocalDate> regular = new ArrayList<>();
        for (int week = 0; week < 8; week++) {
            for (int day : new int[] {0, 2, 4}) regular.add(MONDAY.plusDays(7L * week + day));
        }
        List<LocalDate> off = new ArrayList<>(regular);
        off.removeIf(
                day -> !day.isBefore(MONDAY.plusWeeks(6)) && day.isBefore(MONDAY.plusWeeks(7)));
        assertThat(Habit.of(regular, MONDAY.plusWeeks(8))).contains(new Habit.Weeks(6, 6));
        assertThat(Habit.of(off, MONDAY.plusWeeks(8))).contains(new Habit.Weeks(5, 6));
    }
}
