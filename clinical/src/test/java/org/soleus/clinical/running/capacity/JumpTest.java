package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.load.Spike;

import java.util.Optional;

/// A run is named a jump by the stricter of two measures, as they stood on its day.
class JumpTest {

    @ParameterizedTest(name = "{0} m on a longest of {1}, led up to {2}: {3}, {4} % over {5}")
    @CsvSource({
        "13000, 8000,  8000,  MODERATE, 62, 8000",
        "21100, 16100, 8100,  LARGE,   160, 8100",
        "10500, 10000, 10000, REFERENCE, 5, 10000",
        "10500, 10000, 8000,  MODERATE, 31, 8000",
        "10500, 10000, 9000,  SMALL,    16, 9000",
        "22000, 10000, 8000,  LARGE,   175, 8000",
        "21100, 15400, 10560, MODERATE, 99, 10560"
    })
    void the_less_of_what_came_before_names_it(
            int metres, int longest, int ledUp, Spike.Band band, int percent, int over) {
        var jump = new Jump(Diary.DAY, metres, false, Optional.of(longest), Optional.of(ledUp));
        assertThat(jump.spike().map(Spike::band)).contains(band);
        assertThat(jump.spike().map(Spike::percentFurther)).contains(percent);
        assertThat(jump.spike().map(Spike::longest)).contains(over);
        assertThat(jump.isLed()).isEqualTo(over != longest);
    }

    @Test
    void a_jump_does_not_excuse_the_next() {
        var history = tens().silent(8, 42_000).silent(1, 43_000).history(false);
        var second = history.jump(history.runs().size() - 1);
        assertThat(second.overLongest().map(Spike::band)).contains(Spike.Band.REFERENCE);
        assertThat(second.ledUp()).contains(10_000);
        assertThat(second.isLarge()).isTrue();
    }

    @Test
    void what_a_run_was_is_frozen_on_its_day() {
        var then = tens().silent(8, 42_000).history(false);
        var later = tens().silent(8, 42_000).silent(2, 10_000).silent(1, 9000).history(false);
        int run = then.runs().size() - 1;
        assertThat(later.jump(run)).isEqualTo(then.jump(run));
    }

    @Test
    void after_a_month_away_what_is_left_names_it() {
        var away = new Diary();
        for (int day = 120; day > 60; day -= 3) away.silent(day, 10_000);
        var history = away.silent(2, 12_000).history(false);
        var back = history.jump(history.runs().size() - 1);
        assertThat(back.longest()).isEmpty();
        assertThat(back.ledUp()).contains(5_000);
        assertThat(back.isLarge()).isTrue();
    }

    @Test
    void short_runs_are_no_jumps_over_shorter_ones_that_were_led_up_to() {
        var small = new Diary();
        for (int day = 80; day > 10; day -= 9) small.silent(day, 300);
        var history = small.silent(2, 1_900).history(false);
        assertThat(history.jump(history.runs().size() - 1).ledUp()).contains(2_000);
    }

    @Test
    void the_first_run_of_all_is_no_jump() {
        var first = new Diary().good(3, 9000).history(true).jump(0);
        assertThat(first.spike()).isEmpty();
        assertThat(first.isLeap()).isFalse();
    }

    @Test
    void in_the_first_thirty_days_it_counts_from_what_the_next_run_does() {
        var first = new Diary().silent(9, 3_100).silent(7, 9_300).silent(5, 3_200).silent(3, 3_100);
        var history = first.silent(1, 10_600).history(false);
        var jump = history.jump(4);
        assertThat(jump.overLongest().map(Spike::band)).contains(Spike.Band.SMALL);
        assertThat(jump.ledUp()).contains(3_100);
        assertThat(jump.isLarge()).isTrue();
    }

    @ParameterizedTest(name = "{0} m in 6:00 min/km after ten kilometres: a jump {1}, large {2}")
    @CsvSource({
        "14000, true, false",
        "15000, true, false", // ninety minutes, and no longer
        "15100, true, true",
        "13000, false, false",
        "21000, true, true"
    })
    void a_jump_of_more_than_ninety_minutes_is_large(int metres, boolean leap, boolean large) {
        var history = tens().silent(8, metres).history(false);
        var jump = history.jump(history.runs().size() - 1);
        assertThat(jump.isLeap()).isEqualTo(leap);
        assertThat(jump.isLarge()).isEqualTo(large);
    }

    /// Ten kilometres every third day for seventy days.
    private static Diary tens() {
        var diary = new Diary();
        for (int day = 80; day >= 10; day -= 3) diary.silent(day, 10_000);
        return diary;
    }
}
