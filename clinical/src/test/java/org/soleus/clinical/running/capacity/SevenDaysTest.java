package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What seven days leave of the fullest week.
class SevenDaysTest {

    private static final int PERCENT = 120;

    @ParameterizedTest(name = "a fullest week of {0} m, {1} m in the last days: {2} m are left")
    @CsvSource({
        "10000, 0, 12000", // who runs ten kilometres once a week
        "10000, 11000, 1000",
        "30000, 18000, 18000",
        "30000, 37000, -1000"
    })
    void a_fifth_over_the_fullest_week_less_the_last_days(int fullest, int last, int left) {
        assertThat(days(fullest, 0, 0, last, 0, 0, 0, 0).room(PERCENT)).contains(left);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void whoever_runs_the_same_week_again_and_again_is_never_held_back(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            int[] week = new int[7];
            int fullest = 0;
            for (int day = 0; day < 7; day++) {
                week[day] = random.nextBoolean() ? 0 : random.nextInt(20_000);
                fullest += week[day];
            }
            for (int today = 0; today < 7; today++) {
                int[] days = new int[7];
                for (int back = 1; back < 7; back++) days[6 - back] = week[(today + 7 - back) % 7];
                assertThat(days(fullest, days).room(PERCENT).orElseThrow())
                        .as("seed " + seed)
                        .isGreaterThanOrEqualTo(week[today]);
            }
        }
    }

    @ParameterizedTest(name = "runs on {0}: fewer than {1} in {2} days")
    @CsvSource({"1010100, 3, 1", "1010100, 4, 0", "0001110, 3, 4", "1111110, 6, 1"})
    void so_many_days_until_one_more_is_well(String ran, int most, int days) {
        int[] calf = ran.chars().map(day -> 1_000 * (day - '0')).toArray();
        assertThat(days(10_000, calf).daysUntil(most)).isEqualTo(days);
    }

    @Test
    void without_a_week_that_went_well_there_is_no_room_to_speak_of() {
        var none = new SevenDays(days(0, new int[7]).days(), Optional.empty(), 0);
        assertThat(none.room(PERCENT)).isEmpty();
    }

    private static SevenDays days(int fullest, int... calf) {
        List<SevenDays.Day> days = new ArrayList<>();
        for (int one : calf) days.add(new SevenDays.Day(one, one));
        return new SevenDays(days, Optional.of(new Shown(fullest, Shown.Told.NOTHING)), 7);
    }
}
