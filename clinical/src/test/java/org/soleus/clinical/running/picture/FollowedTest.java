package org.soleus.clinical.running.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Each day with the morning one or two days after it.
class FollowedTest {

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 5"})
    void the_day_stands_beside_the_morning_so_many_days_later(int lag, int pain) {
        var life = new Life().run(10, 6000).morning(9, 4, true).morning(8, 5, true);
        var day = on(life, lag, 10);
        assertThat(day.calfMetres()).isEqualTo(6000);
        assertThat(day.morning()).contains(new Lived.Morning(pain, true));
        assertThat(day.says()).isTrue();
    }

    @Test
    void days_without_a_run_are_days_of_no_load() {
        var life = new Life().run(10, 6000).morning(9, 4, true).morning(7, 2, false);
        assertThat(on(life, 1, 8).calfMetres()).isZero();
        assertThat(on(life, 1, 8).says()).isTrue();
        assertThat(on(life, 1, 9).says()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, 1, true", "10, 2, true", "9, 1, false", "9, 2, true", "8, 2, false"})
    void a_second_run_before_the_answer_shares_it(int second, int lag, boolean shared) {
        var life = new Life().run(10, 6000).run(second, 3000);
        for (int day = 12; day > 0; day--) life.morning(day, 1, false);
        assertThat(on(life, lag, 10).shared()).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "2, 12"})
    void it_begins_with_the_first_morning_and_ends_with_the_last(int lag, int count) {
        var life = new Life().run(30, 5000).morning(11, 1, false);
        List<Followed> days = Followed.days(life.lived(), Life.DAY, lag);
        assertThat(days).hasSize(count);
        assertThat(days.getFirst().morning()).isPresent();
    }

    @Test
    void nothing_older_than_half_a_year_is_looked_at() {
        var life = new Life().run(200, 5000).morning(199, 4, true).morning(3, 1, false);
        assertThat(Followed.days(life.lived(), Life.DAY, 1)).hasSize(4);
    }

    private static Followed on(Life life, int lag, int daysAgo) {
        var days = Followed.days(life.lived(), Life.DAY, lag);
        return days.get(days.size() - 1 - (daysAgo - lag));
    }
}
