package org.soleus.clinical.running.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// Load, capacity and pain on one axis of time.
class PictureTest {

    @Test
    void a_day_is_above_only_where_all_three_readings_say_so() {
        var life = new Life().run(10, 5000, 5000, 5000).run(6, 4900, 5600, 6800);
        assertThat(picture(life, 4).above()).isEmpty();
        life.run(2, 5100, 6300, 6900);
        var above = picture(life, 4).above();
        assertThat(above).hasSize(1);
        assertThat(above.getFirst().first()).isEqualTo(Life.DAY.minusDays(2));
        assertThat(above.getFirst().above()).isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({"5000, false", "5500, false", "5501, true"})
    void a_tenth_more_is_growth_and_not_above(int metres, boolean above) {
        var last = picture(new Life().run(10, 5000).run(0, metres), 4).slots().getLast();
        assertThat(last.isAbove()).isEqualTo(above);
    }

    @Test
    void what_a_calf_tolerates_comes_from_the_thirty_days_before() {
        var picture = picture(new Life().run(40, 9000).run(18, 5000).run(5, 5800), 4);
        assertThat(on(picture, 21)).contains(9000);
        assertThat(on(picture, 10)).contains(9000);
        assertThat(on(picture, 9)).contains(5000);
        assertThat(on(picture, 5)).contains(5000);
        assertThat(on(picture, 4)).contains(5800);
    }

    @Test
    void nothing_is_known_before_a_run_was_answered() {
        var picture = picture(new Life().silent(9, 5000).silent(3, 8000), 4);
        assertThat(picture.knowsCapacity()).isFalse();
        assertThat(picture.above()).isEmpty();
        assertThat(picture.daysSinceAbove()).isEmpty();
    }

    @Test
    void who_is_not_asked_is_taken_to_have_tolerated_what_she_said_nothing_against() {
        var lived = new Life().silent(9, 5000).silent(3, 8000).lived(false);
        var picture = Picture.of(lived, Life.DAY, 4);
        assertThat(picture.isAssumed()).isTrue();
        assertThat(picture.above()).hasSize(1);
        assertThat(picture.daysSinceAbove()).contains(3);
    }

    @Test
    void a_run_that_stepped_back_raises_nothing() {
        var picture = picture(new Life().run(20, 5000).sore(10, 7000, 4).run(2, 6000), 4);
        assertThat(on(picture, 2)).contains(5000);
        assertThat(picture.above()).hasSize(2);
    }

    @Test
    void a_jump_raises_nothing_before_seven_quiet_days() {
        var picture = picture(new Life().run(20, 5000).run(10, 8000), 4);
        assertThat(on(picture, 4)).contains(5000);
        assertThat(on(picture, 2)).contains(8000);
    }

    @Test
    void two_runs_of_a_day_are_one_bar() {
        var picture = picture(new Life().run(4, 3000).run(4, 2000), 4);
        var day = picture.slots().get(27 - 4);
        assertThat(day.metres()).isEqualTo(5000);
        assertThat(day.runs()).isEqualTo(2);
    }

    @Test
    void slow_strength_work_is_kept_apart() {
        var picture = picture(new Life().run(9, 3000).run(4, 3000).slow(4, 2000), 4);
        var day = picture.slots().get(27 - 4);
        assertThat(day.slow()).isEqualTo(2000);
        assertThat(day.metres()).isEqualTo(3000);
        assertThat(day.isAbove()).isFalse();
    }

    @Test
    void a_morning_not_told_is_a_gap() {
        var picture = picture(new Life().run(4, 3000).morning(3, 0, false), 4);
        assertThat(picture.slots().get(27 - 3).morning()).contains(0);
        assertThat(picture.slots().get(27 - 2).morning()).isEmpty();
    }

    @Test
    void a_year_is_told_week_by_week_against_the_fullest_week() {
        var life = new Life();
        for (int week = 12; week > 0; week--) {
            int metres = week == 1 ? 6000 : 4000;
            for (int at : new int[] {6, 4, 2}) life.run(7 * (week - 1) + at, metres);
        }
        var picture = picture(life.morning(1, 3, true).morning(2, 5, true), 52);
        assertThat(picture.isOfWeeks()).isTrue();
        assertThat(picture.slots()).hasSize(52);
        var last = picture.slots().getLast();
        assertThat(last.metres()).isEqualTo(18_000);
        assertThat(last.capacity().map(Borne::metres)).contains(12_000);
        assertThat(last.isAbove()).isTrue();
        assertThat(last.morning()).contains(5);
    }

    private static Picture picture(Life life, int weeks) {
        return Picture.of(life.lived(), Life.DAY, weeks);
    }

    private static Optional<Integer> on(Picture picture, int daysAgo) {
        return picture.slots().get(27 - daysAgo).capacity().map(Borne::metres);
    }
}
