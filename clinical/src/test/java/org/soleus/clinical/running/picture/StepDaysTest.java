package org.soleus.clinical.running.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Far more steps than usual: half as much again and 3,000 more, held against at least 14 days.
class StepDaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 29);
    private static final long ON = DAY.toEpochDay();

    @ParameterizedTest
    @CsvSource({
        "14, 8000, 12000, true",
        "14, 8000, 11999, false",
        "13, 8000, 30000, false",
        "28, 5000, 8000, true",
        "28, 5000, 7999, false",
        "28, 5000, 7500, false",
        "28, 0, 3000, true",
        "28, 0, 2999, false",
        "28, 20000, 29999, false",
        "28, 20000, 30000, true"
    })
    void it_takes_both_and_enough_days_before(int known, int usual, int steps, boolean jump) {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int back = 1; back <= known; back++) days.put(DAY.minusDays(back), usual);
        days.put(DAY, steps);
        assertThat(StepDays.of(days).jumps().contains(ON)).isEqualTo(jump);
        assertThat(StepDays.of(days).judged().contains(ON)).isEqualTo(known >= 14);
    }

    @Test
    void one_long_day_before_does_not_change_what_is_usual() {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int back = 1; back <= 20; back++) days.put(DAY.minusDays(back), 6000);
        days.put(DAY.minusDays(3), 40_000);
        days.put(DAY, 9000);
        assertThat(StepDays.of(days).jumps()).contains(ON, ON - 3);
    }

    @Test
    void days_older_than_four_weeks_say_nothing() {
        Map<LocalDate, Integer> days = new HashMap<>();
        for (int back = 29; back <= 60; back++) days.put(DAY.minusDays(back), 6000);
        days.put(DAY, 30_000);
        assertThat(StepDays.of(days).judged()).doesNotContain(ON);
    }

    @Test
    void fewer_steps_on_a_day_never_make_it_a_jump() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<LocalDate, Integer> days = new HashMap<>();
            for (int back = 1; back <= 40; back++) {
                if (random.nextInt(4) > 0) days.put(DAY.minusDays(back), random.nextInt(20_000));
            }
            days.put(DAY, random.nextInt(40_000));
            boolean before = StepDays.of(days).jumps().contains(ON);
            days.merge(DAY, random.nextInt(5_000), (steps, less) -> Math.max(0, steps - less));
            boolean after = StepDays.of(days).jumps().contains(ON);
            assertThat(after && !before).as("seed %d", seed).isFalse();
        }
    }
}
