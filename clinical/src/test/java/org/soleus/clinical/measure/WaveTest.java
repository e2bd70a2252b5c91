package org.soleus.clinical.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// When something is asked, and what the answers come to.
class WaveTest {

    private static final LocalDate START = LocalDate.of(2027, 12, 31);

    /// Days after the first, weeks told, the week that is open; none where nothing is.
    @ParameterizedTest
    @CsvSource({
        "-1, '', ''",
        "0, '', 0",
        "0, 0, ''",
        "13, '', 0",
        "14, '', 2",
        "14, 0, 2",
        "27, 2, ''",
        "28, 2, 4",
        "42, '', 6",
        "55, 6, ''",
        "56, '', 8",
        "84, '', 12",
        "167, '', 12",
        "168, '', 24",
        "364, '', 52",
        "391, '', 52",
        "392, '', ''",
        "4000, '', ''"
    })
    void one_wave_at_a_time_is_open_and_nothing_is_asked_for_later(
            int days, String told, String week) {
        var weeks =
                Arrays.stream(told.split(" "))
                        .filter(one -> !one.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
        var open = Wave.open(START, START.plusDays(days), weeks);
        assertThat(open.map(wave -> String.valueOf(wave.week())).orElse("")).isEqualTo(week);
    }

    @Test
    void an_answer_after_a_week_is_late_across_a_leap_day_too() {
        var eight = Wave.of(8).orElseThrow();
        assertThat(eight.due(START)).isEqualTo(LocalDate.of(2028, 2, 25));
        assertThat(eight.isLate(START, LocalDate.of(2028, 3, 2))).isFalse();
        assertThat(eight.isLate(START, LocalDate.of(2028, 3, 3))).isTrue();
        assertThat(Wave.of(5)).isEmpty();
    }

    @Test
    void no_two_waves_are_open_on_one_day() {
        for (int days = 0; days < 400; days++) {
            var day = START.plusDays(days);
            var open =
                    Wave.ALL.stream()
                            .filter(w -> !day.isBefore(w.due(START)) && day.isBefore(w.over(START)))
                            .count();
            assertThat(open).as("day " + days).isLessThanOrEqualTo(1);
            assertThat(Wave.open(START, day, Set.of()).isPresent()).isEqualTo(open == 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,2,3,true", "1,1,2,false", "3,0,3,true", "0,0,0,false", "3,3,6,true"})
    void two_questions_are_positive_from_three_on(int one, int other, int sum, boolean positive) {
        var score = new TwoItems(one, other);
        assertThat(score.sum()).isEqualTo(sum);
        assertThat(score.isPositive()).isEqualTo(positive);
    }

    @Test
    void an_open_question_counts_as_much_as_the_answered_one_and_clears_nothing() {
        assertThat(TwoItems.isPositive(Optional.of(3), Optional.empty())).isTrue();
        assertThat(TwoItems.isPositive(Optional.empty(), Optional.of(2))).isTrue();
        assertThat(TwoItems.isPositive(Optional.of(1), Optional.empty())).isFalse();
        assertThat(TwoItems.isPositive(Optional.empty(), Optional.empty())).isFalse();
        assertThatThrownBy(() -> new TwoItems(4, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void activities_are_a_mean_and_two_points_are_more_than_chance() {
        var before = new Activities(List.of(4, 6, 5));
        var later = new Activities(List.of(7, 8, 6));
        assertThat(before.tenths()).isEqualTo(50);
        assertThat(later.tenths()).isEqualTo(70);
        assertThat(later.since(before)).contains(20);
        assertThat(Activities.isBelievable(20)).isTrue();
        assertThat(Activities.isBelievable(19)).isFalse();
        assertThat(new Activities(List.of(7)).since(before)).isEmpty();
        assertThatThrownBy(() -> new Activities(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
