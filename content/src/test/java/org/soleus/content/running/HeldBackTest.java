package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.running.next.NextRun;

import java.util.Random;

/// What holds a runner back does not end overnight, by waiting, or by running against it.
class HeldBackTest {

    private final HeldRunner she = new HeldRunner();

    @Test
    void after_the_week_of_a_jump_a_sixth_of_the_way_back_opens_each_day() {
        she.usual(10_000).run(0, 21_000).run(4, 5_000);
        assertThat(she.told(6)).isEqualTo(5_000);
        int before = 5_000;
        for (int day = 7; day <= 11; day++) {
            assertThat(she.told(day)).isBetween(before, before + 1_000);
            before = she.told(day);
        }
        assertThat(she.told(11)).as("no tenth on top before a run").isLessThanOrEqualTo(10_000);
        she.run(9, 6_500);
        assertThat(she.told(13)).isEqualTo(11_000);
    }

    @Test
    void twice_what_the_week_of_a_jump_allows_begins_it_anew() {
        she.usual(10_000).run(0, 21_000).run(4, 10_000);
        assertThat(she.told(5)).isEqualTo(5_000);
        assertThat(she.told(10)).isEqualTo(5_000);
        assertThat(she.facts(5))
                .contains("on Friday 4 September you ran 10.0 km where at most 5.0 km was told");
    }

    @Test
    void a_promise_does_not_rise_because_the_rest_was_broken() {
        she.usual(5_000).run(0, 7_000);
        int promised = she.promised(1);
        she.run(1, 22_000);
        assertThat(she.promised(2)).isLessThanOrEqualTo(promised);
    }

    @Test
    void several_runs_as_far_over_weeks_end_it() {
        she.usual(10_000).run(0, 21_000);
        for (int day = 4; day <= 31; day += 3) she.run(day, 10_000);
        assertThat(she.told(17)).isEqualTo(5_000);
        assertThat(she.told(33)).isGreaterThan(5_000);
    }

    @ParameterizedTest(
            name = "ten kilometres every {0} days against it: nothing opens for {1} days")
    @CsvSource({"2, 22", "3, 24"})
    void who_never_keeps_to_it_is_not_held_for_good(int every, int held) {
        she.usual(10_000).run(0, 21_000);
        int last = 4;
        int told = 5_000;
        for (int day = 4; day < 56; day++) {
            if (day < held) assertThat(she.told(day)).as("day " + day).isLessThanOrEqualTo(5_000);
            assertThat(she.told(day)).as("day " + day).isLessThanOrEqualTo(told + 1_500);
            if (day == last + 1 && told < 7_500)
                assertThat(she.told(day)).as("the morning after").isLessThanOrEqualTo(told);
            told = she.told(day);
            if ((day - 4) % every != 0) continue;
            she.run(day, 10_000);
            last = day;
        }
        assertThat(she.told(57)).isGreaterThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_a_jump_allows_never_rises_on_the_morning_after_a_run_far_beyond_it(int seed) {
        var random = new Random(seed);
        she.usual(8_000).run(0, 18_000);
        for (int day = 3; day < 60; day++) {
            var before = she.next(day);
            if (random.nextInt(3) == 0) continue;
            int metres = 2_000 + random.nextInt(8_000);
            she.run(day, metres);
            if (!(before instanceof NextRun.Adjust held) || !isHeld(before)) continue;
            if (10 * metres <= 13 * (held.outing().metres() + 500)) continue;
            if (she.next(day + 1) instanceof NextRun.Rest) continue;
            assertThat(she.told(day + 1))
                    .as("seed " + seed + ", the morning after " + metres + " m on day " + day)
                    .isLessThanOrEqualTo(held.outing().metres());
        }
    }

    private static boolean isHeld(NextRun next) {
        return next.because().stream().anyMatch(why -> why.rule().matches("N5|N6"));
    }

    @Test
    void what_was_run_before_a_newer_jump_shows_nothing_since_it() {
        she.usual(7_000).run(0, 10_000);
        for (int day = 4; day <= 31; day += 3) she.run(day, 10_000);
        she.run(34, 21_200).run(37, 10_000);
        assertThat(she.told(43)).isLessThanOrEqualTo(5_000);
    }

    @Test
    void a_run_is_held_against_what_was_told_that_morning() {
        she.usual(10_000).run(10, 7_000);
        assertThat(she.facts(12)).contains("led up to 7.0 km");
        she.run(12, 10_000);
        assertThat(she.next(13)).isInstanceOf(NextRun.Rest.class);
        assertThat(she.facts(13)).contains("N6").contains("we count from 7.0 km");
    }

    @Test
    void the_table_is_not_left_by_waiting_nor_by_runs_that_were_not_told() {
        for (int day = 0; day <= 10; day += 2) she.run(day, 1_900);
        assertThat(she.stage(20)).isPresent();
        she.runs.clear();
        for (int day : new int[] {0, 1, 2, 3, 4, 12, 13, 14, 15}) she.run(day, 1_900);
        assertThat(she.stage(17)).isPresent();
    }

    @Test
    void a_leap_begins_the_two_weeks_of_the_table_anew() {
        for (int day = 0; day <= 12; day += 2) she.run(day, 1_900);
        she.run(14, 9_400);
        assertThat(she.stage(17)).contains(1);
        she.run(17, 1_900);
        assertThat(she.stage(20)).contains(1);
    }

    @Test
    void the_table_is_left_by_a_quiet_run() {
        for (int day : new int[] {0, 4, 8, 14}) she.run(day, 5_000);
        assertThat(she.stage(19)).isPresent();
        she.run(21, 5_000);
        assertThat(she.stage(23)).isEmpty();
    }

    @Test
    void a_run_without_a_day_of_rest_before_it_leaves_the_table_on_the_morning_after_next() {
        for (int day : new int[] {0, 4, 8, 14, 20, 21}) she.run(day, 5_000);
        assertThat(she.facts(22)).contains("for now you run every other day");
        assertThat(she.stage(23)).isEmpty();
    }

    @Test
    void neither_a_leap_nor_a_run_within_its_rest_leaves_the_table() {
        for (int day : new int[] {0, 4, 8, 14}) she.run(day, 5_000);
        she.run(22, 21_000);
        assertThat(she.stage(25)).contains(1);
        she.run(23, 5_000);
        assertThat(she.stage(26)).contains(1);
    }

    @Test
    void for_a_week_after_the_table_it_is_every_other_day() {
        for (int day : new int[] {0, 4, 8, 14, 21}) she.run(day, 5_000);
        assertThat(she.facts(22)).contains("for a week after the table you run every other day");
        she.run(28, 4_000);
        assertThat(she.next(29)).isInstanceOf(NextRun.Rest.class);
        assertThat(she.facts(29)).doesNotContain("after the table");
    }

    @Test
    void weeks_away_never_lift_the_stage_that_was_told() {
        she.usual(5_000);
        for (int day = 60; day <= 64; day += 2) she.run(day, 6_000);
        int before = she.stage(84).orElseThrow();
        for (int day = 85; day < 94; day++) {
            assertThat(she.stage(day).orElseThrow()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void distance_and_pace_do_not_rise_on_one_morning() {
        for (int day = -60; day <= -8; day += 2) she.run(day, 10_000);
        she.run(-4, 10_900, 5 * 60);
        she.run(-2, 11_000, 5 * 60);
        she.run(-1, 5_000);
        var outing = she.outing(2);
        assertThat(outing.metres()).isGreaterThanOrEqualTo(10_500);
        assertThat(outing.secondsPerKilometre().orElseThrow()).isGreaterThanOrEqualTo(6 * 60);
    }
}
