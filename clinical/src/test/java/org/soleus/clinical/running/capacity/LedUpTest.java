package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far runs lead up to: a tenth a week, by runs that were no leaps and broke no rest.
class LedUpTest {

    @ParameterizedTest(name = "a last run of {0} m: led up to {1}, and up to {2} may follow")
    @CsvSource({
        "10000, 10000, 11000",
        "10400, 10400, 10400", // it has just risen
        "11000, 11000, 11000",
        "12900, 11000, 11000", // further than a tenth counts for a tenth
        "13100, 10000, 10000", // a leap counts for nothing
        "42000, 10000, 10000"
    })
    void one_run_lifts_it_by_a_tenth_at_most(int metres, int ledUp, int most) {
        var led = led(tens(5).silent(2, metres));
        assertThat(led.metres()).isEqualTo(ledUp);
        assertThat(led.most()).isEqualTo(most);
    }

    @Test
    void it_rises_once_a_week_however_often_one_runs() {
        var daily = tens(20);
        for (int day = 19; day > 13; day--) daily.silent(day, 12_000);
        assertThat(led(daily, 13).metres()).isEqualTo(11_000);
        assertThat(led(daily.silent(12, 12_000), 12).metres()).isEqualTo(12_000);
    }

    @Test
    void every_fourth_week_it_does_not_rise() {
        var obedient = tens(42);
        for (int day = 40; day >= 0; day--) obedient.silent(day, led(obedient, day + 1).most());
        assertThat(led(obedient).metres()).isEqualTo(16_105);
    }

    @ParameterizedTest(name = "leaps of 20 km {0} days ago: led up to {1}")
    @CsvSource({
        "'20,17,14,11,8', 10000", // they lie twelve days apart
        "'24,21,18,15,8', 20000",
        "'21,18,15,12,9,3', 10000", // the last is no week old
        "'24,23,22,15,8', 10000" // two of them broke a rest
    })
    void several_runs_as_far_show_it_when_they_are_old_enough(String days, int ledUp) {
        var diary = tens(27);
        for (var day : days.split(",", -1)) diary.silent(Integer.parseInt(day), 20_000);
        assertThat(led(diary.silent(1, 5_000)).metres()).isEqualTo(ledUp);
    }

    @Test
    void a_run_within_a_rest_lifts_nothing() {
        assertThat(led(tens(10).silent(8, 14_000).silent(7, 11_000).silent(1, 5_000)).metres())
                .isEqualTo(10_000);
        assertThat(led(tens(10).sore(3, 5_000).silent(2, 11_000)).metres()).isEqualTo(10_000);
    }

    @ParameterizedTest(name = "{0} days away, back with {1} m: led up to {2}")
    @CsvSource({
        "7, 3000, 10000",
        "8, 3000, 9000",
        "8, 9000, 10000", // one run as far as was left gives a short break back
        "14, 3000, 8000",
        "15, 8000, 8000",
        "22, 3000, 7000",
        "90, 3000, 5000",
        "91, 3000, 2000"
    })
    void days_away_take_of_it(int days, int metres, int ledUp) {
        var history = tens(2 + days).silent(2, metres).history(false);
        var level = history.ledUp().after(history.runs().size() - 1);
        assertThat(level.metres()).isEqualTo(ledUp);
    }

    @ParameterizedTest(
            name = "ten days away from ten kilometres, back with {0} and {1} m: {2}, {3}")
    @CsvSource({
        "3000, 2000, 3000, 3300",
        "3000, 3300, 3300, 3630",
        "1000, 1500, 2000, 2200", // a short run always counts in full
        "9000, 3000, 9000, 9900",
        "7500, 8000, 8000, 8800",
        "8500, 3000, 8500, 9000"
    })
    void after_days_away_it_is_the_longest_run_since(int one, int two, int ledUp, int most) {
        var led = led(tens(14).silent(4, one).silent(2, two));
        assertThat(led.metres()).isEqualTo(ledUp);
        assertThat(led.most()).isEqualTo(most);
    }

    @Test
    void the_first_thirty_days_count_from_the_middle_of_the_runs_known() {
        var first = new Diary().silent(20, 2_400).silent(17, 4_600).silent(13, 7_300);
        assertThat(led(first.silent(9, 5_100)).metres()).isEqualTo(2_400);
        var even = new Diary().silent(20, 5_000).silent(17, 6_000).silent(14, 7_000);
        assertThat(led(even.silent(9, 14_000)).metres()).isEqualTo(6_000);
    }

    @Test
    void in_the_first_week_nothing_grows() {
        assertThat(led(new Diary().silent(6, 5_000).silent(3, 5_000)).most()).isEqualTo(5_000);
        assertThat(led(new Diary().silent(7, 5_000).silent(3, 5_000)).most()).isEqualTo(5_500);
    }

    @Test
    void a_short_run_always_counts_in_full() {
        var small = new Diary();
        for (int day = 80; day > 10; day -= 6) small.silent(day, 300);
        assertThat(led(small).metres()).isEqualTo(2_000);
    }

    @Test
    void shorter_runs_of_a_month_lower_it() {
        var less = tens(40);
        for (int day = 37; day >= 0; day -= 3) less.silent(day, 6_000);
        assertThat(led(less).metres()).isEqualTo(6_000);
    }

    @Test
    void a_leap_holds_back_until_a_week_has_passed_and_a_run_has_followed() {
        assertThat(tens(10).silent(6, 21_000).capacity().leap()).isPresent();
        assertThat(tens(10).silent(6, 21_000).silent(3, 5_000).capacity().leap()).isPresent();
        assertThat(tens(12).silent(9, 21_000).capacity().leap()).isPresent();
        assertThat(tens(12).silent(9, 21_000).silent(8, 5_000).capacity().leap()).isPresent();
        assertThat(tens(16).silent(13, 21_000).silent(4, 5_000).capacity().leap()).isPresent();
        var open = tens(15).silent(12, 21_000).silent(9, 5_000);
        assertThat(open.capacity().leap()).isPresent(); // no tenth on top yet
        assertThat(open.silent(4, 5_000).capacity().leap()).isEmpty();
        assertThat(open.silent(3, 12_000).capacity().leap()).isPresent(); // twice what it allowed
    }

    @ParameterizedTest(name = "leaps of {0} m and then {1} m within a week: at most {2}")
    @CsvSource({"21000, 14000, 5000", "14000, 21000, 5000", "14000, 15000, 7000"})
    void of_several_leaps_within_a_week_the_furthest_speaks(int one, int two, int allowed) {
        var leap = tens(8).silent(6, one).silent(3, two).capacity().leap().orElseThrow();
        assertThat(leap.allowed()).isEqualTo(allowed);
    }

    @Test
    void a_return_from_weeks_away_goes_a_stage_on_for_a_run_as_told() {
        var back = tens(36).silent(10, 3_000).silent(7, 3_000);
        assertThat(stage(back)).isEqualTo(10);
        assertThat(stage(back.silent(6, 3_000))).isEqualTo(10);
        assertThat(stage(back.sore(4, 3_000))).isEqualTo(9);
        assertThat(back.capacity().back().orElseThrow().day()).isEqualTo(Diary.DAY.minusDays(10));
        assertThat(back.capacity().back().orElseThrow().daysAway()).contains(26);
        assertThat(tens(10).silent(2, 10_000).capacity().back()).isEmpty();
    }

    @Test
    void a_leap_begins_anew_and_neither_it_nor_its_week_is_a_stage() {
        var back = tens(45).silent(13, 1_900).silent(11, 12_000).silent(8, 1_900).silent(6, 1_900);
        assertThat(stage(back)).isEqualTo(1);
        assertThat(stage(back.silent(3, 1_900))).isEqualTo(2);
    }

    @Test
    void who_was_unknown_and_answered_four_good_runs_is_known_after_a_fortnight() {
        var told = new Diary().good(16, 8_000).good(14, 8_000).good(12, 8_000).good(9, 8_000);
        assertThat(isInTable(told)).as("until the next run").isTrue();
        assertThat(isInTable(told.good(2, 8_000))).isFalse();
        var silent = new Diary();
        for (int day : new int[] {16, 14, 12, 9, 2}) silent.silent(day, 8_000);
        assertThat(isInTable(silent)).isTrue();
    }

    @Test
    void a_run_much_further_than_the_stage_told_is_no_stage() {
        assertThat(stage(new Diary().silent(9, 1_900).silent(7, 2_400))).isEqualTo(3);
        assertThat(stage(new Diary().silent(9, 3_700).silent(7, 3_700).silent(4, 3_300)))
                .isEqualTo(1);
    }

    @ParameterizedTest(name = "known since {0} days, with runs on {1}: still beginning {2}")
    @CsvSource({
        "13, '13,11,9,7,5,3', true", // no fortnight yet
        "14, '14,11,9,7,5,3', true", // no run since the fortnight
        "15, '15,12,10,8,6,1', false",
        "20, '20,15,9', true", // three runs
        "20, '20,15,15,9', true", // and two of them on one day
        "20, '20,15,9,4', false",
        "20, '20,15,14,13,12,11,3', true" // three of them on the day after one
    })
    void a_beginning_lasts_for_a_fortnight_and_four_runs(int since, String days, boolean begins) {
        var diary = new Diary();
        for (var day : days.split(",", -1)) diary.silent(Integer.parseInt(day), 2_000);
        var back = diary.capacity().back();
        assertThat(isInTable(diary)).isEqualTo(begins);
        back.ifPresent(one -> assertThat(one.day()).isEqualTo(Diary.DAY.minusDays(since)));
        back.ifPresent(one -> assertThat(one.daysAway()).isEmpty());
    }

    @Test
    void what_was_told_along_the_table_is_no_leap() {
        var table = new Diary().silent(12, 1_920).silent(10, 2_400).silent(8, 2_730);
        var history = table.silent(6, 3_240).silent(4, 3_450).silent(2, 3_960).history(false);
        for (int run = 0; run < 6; run++) assertThat(history.jump(run).isLeap()).isFalse();
    }

    /// Ten kilometres every third day up to so many days ago, for ten weeks.
    private static Diary tens(int until) {
        var diary = new Diary();
        for (int day = until + 69; day >= until; day -= 3) diary.silent(day, 10_000);
        return diary;
    }

    private static boolean isInTable(Diary diary) {
        return diary.capacity().back().flatMap(Back::stage).isPresent();
    }

    private static int stage(Diary diary) {
        return diary.capacity().back().flatMap(Back::stage).orElseThrow();
    }

    private static Led led(Diary diary) {
        return led(diary, 0);
    }

    private static Led led(Diary diary, int daysAgo) {
        return diary.history(false).on(Diary.DAY.minusDays(daysAgo)).led().orElseThrow();
    }
}
