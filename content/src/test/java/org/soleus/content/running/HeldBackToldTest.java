package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.next.NextRun;

/// What a runner who is held back is told of it, and asked.
class HeldBackToldTest {

    private final HeldRunner she = new HeldRunner();

    @Test
    void a_far_first_run_known_is_asked_about_on_both_mornings() {
        she.run(0, 3_900);
        assertThat(she.words(1))
                .contains("Tell us how the first steps feel this morning and tomorrow");
        she.runs.clear();
        she.run(0, 1_900);
        assertThat(she.words(1)).contains("If all is well");
        assertThat(she.stage(2)).contains(2);
        she.run(2, 3_700);
        assertThat(she.stage(5)).contains(1);
    }

    @Test
    void a_rest_that_ends_by_the_hour_says_the_hour_and_asks_for_the_second_morning() {
        she.usual(10_000).run(0, 21_000);
        assertThat(she.words(1))
                .contains("this morning and tomorrow")
                .contains("tomorrow from 09:06 up");
        assertThat(she.words(2))
                .startsWith("Until 09:06 today")
                .contains("how the first steps feel this morning too. If both were as usual");
    }

    @Test
    void a_rest_of_two_days_asks_for_each_morning_once() {
        she.usual(10_000).at(19).run(0, 21_000);
        assertThat(she.words(1)).contains("on both mornings");
        assertThat(she.words(2))
                .contains("this morning too. If both were as usual, tomorrow up to");
    }

    @Test
    void the_newest_jump_speaks_with_its_day_and_the_older_after_it() {
        she.usual(5_000).run(0, 21_000).run(9, 6_900);
        assertThat(she.facts(10)).contains("N6: You ran 6.9 km");
        assertThat(she.facts(12))
                .contains("On Wednesday 9 September you ran 6.9 km")
                .contains("step by step we counted from 4.5 km then")
                .contains("at most 2.5 km, as since Monday 31 August; then more comes back");
        assertThat(she.told(12)).isEqualTo(2_500);
    }

    @Test
    void an_older_number_reads_as_it_is_told_and_what_lifts_nothing_is_not_said() {
        she.usual(5_100).run(0, 21_000).run(9, 7_000);
        assertThat(she.told(12)).isEqualTo(2_500);
        assertThat(she.facts(12))
                .contains("at most 2.5 km, as since Monday 31 August")
                .doesNotContain("move that up");
    }

    @Test
    void an_older_number_has_the_day_on_which_it_was_told_first() {
        she.usual(5_000).run(0, 21_000);
        for (int day : new int[] {4, 9, 14, 19, 26}) she.run(day, 5_000);
        assertThat(she.told(28)).isEqualTo(2_900);
        assertThat(she.told(29)).isEqualTo(3_300);
        she.run(29, 8_000);
        assertThat(she.facts(31)).contains("at most 3.3 km, as since Tuesday 29 September");
        she.run(36, 9_000);
        assertThat(she.told(38)).isEqualTo(3_300);
        assertThat(she.facts(38)).contains("at most 3.3 km, as since Tuesday 29 September");
    }

    @Test
    void a_run_on_a_day_that_the_week_told_as_rest_keeps_to_nothing() {
        she.twice(5_000).run(0, 8_000);
        assertThat(she.next(2)).isInstanceOf(NextRun.Rest.class);
        she.run(2, 3_000);
        assertThat(she.told(9)).isEqualTo(3_500);
        she.run(9, 3_500);
        assertThat(she.told(13)).isGreaterThan(3_500);
    }

    @Test
    void nor_does_a_run_on_the_day_after_one_or_the_second_of_a_day() {
        she.twice(5_000).run(0, 8_000).run(6, 5_000).run(7, 3_000);
        assertThat(she.told(15)).isEqualTo(3_500);
        she.runs.clear();
        she.twice(5_000).run(0, 8_000).run(6, 5_000).at(18).run(6, 2_000);
        assertThat(she.told(15)).isEqualTo(3_500);
    }

    @ParameterizedTest(name = "{0} m every other day, then one of {1} m, and three weeks of quiet")
    @CsvSource({"5000, 21000", "3000, 4100", "4200, 4200", "10000, 10000"})
    void three_weeks_of_quiet_lead_no_further_than_was_told_on_their_last_day(int usual, int last) {
        she.usual(usual).run(0, last);
        int told = she.told(21);
        int stage = she.stage(22).orElseThrow();
        assertThat(she.told(22)).isLessThanOrEqualTo(told);
        she.run(22, she.told(22));
        assertThat(she.stage(24)).contains(stage + 1);
    }

    @Test
    void where_days_away_tell_less_than_a_jump_it_is_silent() {
        she.usual(2_000).run(0, 2_900);
        assertThat(she.facts(7)).contains("you run at most 1.9 km");
        assertThat(she.told(8)).isEqualTo(1_800);
        assertThat(she.facts(8)).contains("8 days ago").doesNotContain("1.9 km");
    }

    @Test
    void a_return_says_until_when_she_was_away() {
        she.usual(5_000).run(60, 1_900);
        assertThat(she.facts(62))
                .contains("Until Friday 30 October you were 62 days away; until two");
    }

    @Test
    void a_day_of_rest_after_many_days_of_running_invites_to_no_further_one() {
        she.usual(5_000);
        for (int day = -1; day <= 2; day++) she.run(day, 1_000);
        assertThat(she.next(3)).isInstanceOf(NextRun.Rest.class);
        assertThat(she.facts(3))
                .contains("You ran on 5 of the last six days")
                .contains("held more than 4; 5 are enough for now");
    }

    @Test
    void a_jump_from_before_months_away_is_not_named() {
        she.usual(5_000).run(0, 21_000).run(100, 1_900);
        assertThat(she.facts(103)).doesNotContain("21.0 km");
    }

    @Test
    void one_number_for_today_and_why_the_week_began_anew() {
        she.usual(10_000).run(0, 21_000).run(4, 5_000);
        assertThat(she.facts(8)).endsWith("so more comes back day by day").doesNotContain("today");
        she.runs.clear();
        she.usual(10_000).run(0, 21_000).run(1, 3_000);
        assertThat(she.facts(4))
                .contains("on Tuesday 1 September you ran within a rest, so its week");
    }

    @Test
    void where_nothing_was_ever_told_it_says_so() {
        she.usual(5_000);
        assertThat(she.facts(2)).contains("You told us nothing of how your runs felt");
    }

    @Test
    void a_tenth_is_only_said_where_it_is_one() {
        she.usual(10_000).run(10, 9_900);
        assertThat(she.facts(13)).doesNotContain("a tenth more is 10.0 km");
    }
}
