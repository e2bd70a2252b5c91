package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.plan.PlanBooks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/// What holds a runner back does not end overnight, by waiting, or by running against it.
class HeldBackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);

    private final List<PastRun> runs = new ArrayList<>();
    private int hour = 7;

    @Test
    void after_the_week_of_a_jump_a_sixth_of_the_way_back_opens_each_day() {
        usual(10_000).run(0, 21_000).run(4, 5_000);
        assertThat(told(6)).isEqualTo(5_000);
        int before = 5_000;
        for (int day = 7; day <= 11; day++) {
            assertThat(told(day)).isBetween(before, before + 1_000);
            before = told(day);
        }
        assertThat(told(11)).as("no tenth on top before a run").isLessThanOrEqualTo(10_000);
        run(9, 6_500);
        assertThat(told(13)).isEqualTo(11_000);
    }

    @Test
    void twice_what_the_week_of_a_jump_allows_begins_it_anew() {
        usual(10_000).run(0, 21_000).run(4, 10_000);
        assertThat(told(5)).isEqualTo(5_000);
        assertThat(told(10)).isEqualTo(5_000);
        assertThat(facts(5))
                .contains("on Friday 4 September you ran 10.0 km where at most 5.0 km was told");
    }

    @Test
    void a_promise_does_not_rise_because_the_rest_was_broken() {
        usual(5_000).run(0, 7_000);
        int promised = promised(1);
        run(1, 22_000);
        assertThat(promised(2)).isLessThanOrEqualTo(promised);
    }

    @Test
    void several_runs_as_far_over_weeks_end_it() {
        usual(10_000).run(0, 21_000);
        for (int day = 4; day <= 31; day += 3) run(day, 10_000);
        assertThat(told(17)).isEqualTo(5_000);
        assertThat(told(33)).isGreaterThan(5_000);
    }

    @ParameterizedTest(
            name = "ten kilometres every {0} days against it: nothing opens for {1} days")
    @CsvSource({"2, 22", "3, 24"})
    void who_never_keeps_to_it_is_not_held_for_good(int every, int held) {
        usual(10_000).run(0, 21_000);
        int last = 4;
        int told = 5_000;
        for (int day = 4; day < 56; day++) {
            if (day < held) assertThat(told(day)).as("day " + day).isLessThanOrEqualTo(5_000);
            assertThat(told(day)).as("day " + day).isLessThanOrEqualTo(told + 1_500);
            if (day == last + 1 && told < 7_500)
                assertThat(told(day)).as("the morning after").isLessThanOrEqualTo(told);
            told = told(day);
            if ((day - 4) % every != 0) continue;
            run(day, 10_000);
            last = day;
        }
        assertThat(told(57)).isGreaterThanOrEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void what_a_jump_allows_never_rises_on_the_morning_after_a_run_far_beyond_it(int seed) {
        var random = new Random(seed);
        usual(8_000).run(0, 18_000);
        for (int day = 3; day < 60; day++) {
            var before = next(day);
            if (random.nextInt(3) == 0) continue;
            int metres = 2_000 + random.nextInt(8_000);
            run(day, metres);
            if (!(before instanceof NextRun.Adjust held) || !isHeld(before)) continue;
            if (10 * metres <= 13 * (held.outing().metres() + 500)) continue;
            if (next(day + 1) instanceof NextRun.Rest) continue;
            assertThat(told(day + 1))
                    .as("seed " + seed + ", the morning after " + metres + " m on day " + day)
                    .isLessThanOrEqualTo(held.outing().metres());
        }
    }

    private static boolean isHeld(NextRun next) {
        return next.because().stream().anyMatch(why -> why.rule().matches("N5|N6"));
    }

    @Test
    void what_was_run_before_a_newer_jump_shows_nothing_since_it() {
        usual(7_000).run(0, 10_000);
        for (int day = 4; day <= 31; day += 3) run(day, 10_000);
        run(34, 21_200).run(37, 10_000);
        assertThat(told(43)).isLessThanOrEqualTo(5_000);
    }

    @Test
    void a_run_is_held_against_what_was_told_that_morning() {
        usual(10_000).run(10, 7_000);
        assertThat(facts(12)).contains("led up to 7.0 km");
        run(12, 10_000);
        assertThat(next(13)).isInstanceOf(NextRun.Rest.class);
        assertThat(facts(13)).contains("N6").contains("we count from 7.0 km");
    }

    @Test
    void the_table_is_not_left_by_waiting_nor_by_runs_that_were_not_told() {
        for (int day = 0; day <= 10; day += 2) run(day, 1_900);
        assertThat(stage(20)).isPresent();
        runs.clear();
        for (int day : new int[] {0, 1, 2, 3, 4, 12, 13, 14, 15}) run(day, 1_900);
        assertThat(stage(17)).isPresent();
    }

    @Test
    void a_leap_begins_the_two_weeks_of_the_table_anew() {
        for (int day = 0; day <= 12; day += 2) run(day, 1_900);
        run(14, 9_400);
        assertThat(stage(17)).contains(1);
        run(17, 1_900);
        assertThat(stage(20)).contains(1);
    }

    @Test
    void the_table_is_left_by_a_quiet_run() {
        for (int day : new int[] {0, 4, 8, 14}) run(day, 5_000);
        assertThat(stage(19)).isPresent();
        run(21, 5_000);
        assertThat(stage(23)).isEmpty();
    }

    @Test
    void a_run_without_a_day_of_rest_before_it_leaves_the_table_on_the_morning_after_next() {
        for (int day : new int[] {0, 4, 8, 14, 20, 21}) run(day, 5_000);
        assertThat(facts(22)).contains("for now you run every other day");
        assertThat(stage(23)).isEmpty();
    }

    @Test
    void neither_a_leap_nor_a_run_within_its_rest_leaves_the_table() {
        for (int day : new int[] {0, 4, 8, 14}) run(day, 5_000);
        run(22, 21_000);
        assertThat(stage(25)).contains(1);
        run(23, 5_000);
        assertThat(stage(26)).contains(1);
    }

    @Test
    void for_a_week_after_the_table_it_is_every_other_day() {
        for (int day : new int[] {0, 4, 8, 14, 21}) run(day, 5_000);
        assertThat(facts(22)).contains("for a week after the table you run every other day");
        run(28, 4_000);
        assertThat(next(29)).isInstanceOf(NextRun.Rest.class);
        assertThat(facts(29)).doesNotContain("after the table");
    }

    @Test
    void weeks_away_never_lift_the_stage_that_was_told() {
        usual(5_000);
        for (int day = 60; day <= 64; day += 2) run(day, 6_000);
        int before = stage(84).orElseThrow();
        for (int day = 85; day < 94; day++) {
            assertThat(stage(day).orElseThrow()).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void distance_and_pace_do_not_rise_on_one_morning() {
        for (int day = -60; day <= -8; day += 2) run(day, 10_000);
        run(-4, 10_900, 5 * 60);
        run(-2, 11_000, 5 * 60);
        run(-1, 5_000);
        var outing = outing(2);
        assertThat(outing.metres()).isGreaterThanOrEqualTo(10_500);
        assertThat(outing.secondsPerKilometre().orElseThrow()).isGreaterThanOrEqualTo(6 * 60);
    }

    @Test
    void a_far_first_run_known_is_asked_about_on_both_mornings() {
        run(0, 3_900);
        assertThat(words(1)).contains("Tell us how the first steps feel this morning and tomorrow");
        runs.clear();
        run(0, 1_900);
        assertThat(words(1)).contains("If all is well");
        assertThat(stage(2)).contains(2);
        run(2, 3_700);
        assertThat(stage(5)).contains(1);
    }

    @Test
    void a_rest_that_ends_by_the_hour_says_the_hour_and_asks_for_the_second_morning() {
        usual(10_000).run(0, 21_000);
        assertThat(words(1))
                .contains("this morning and tomorrow")
                .contains("tomorrow from 09:06 up");
        assertThat(words(2))
                .startsWith("Until 09:06 today")
                .contains("how the first steps feel this morning too. If both were as usual");
    }

    @Test
    void a_rest_of_two_days_asks_for_each_morning_once() {
        usual(10_000).at(19).run(0, 21_000);
        assertThat(words(1)).contains("on both mornings");
        assertThat(words(2)).contains("this morning too. If both were as usual, tomorrow up to");
    }

    @Test
    void the_newest_jump_speaks_with_its_day_and_the_older_after_it() {
        usual(5_000).run(0, 21_000).run(9, 6_900);
        assertThat(facts(10)).contains("N6: You ran 6.9 km");
        assertThat(facts(12))
                .contains("On Wednesday 9 September you ran 6.9 km")
                .contains("step by step we counted from 4.5 km then")
                .contains("at most 2.5 km, as since Monday 31 August; then more comes back");
        assertThat(told(12)).isEqualTo(2_500);
    }

    @Test
    void an_older_number_reads_as_it_is_told_and_what_lifts_nothing_is_not_said() {
        usual(5_100).run(0, 21_000).run(9, 7_000);
        assertThat(told(12)).isEqualTo(2_500);
        assertThat(facts(12))
                .contains("at most 2.5 km, as since Monday 31 August")
                .doesNotContain("move that up");
    }

    @Test
    void an_older_number_has_the_day_on_which_it_was_told_first() {
        usual(5_000).run(0, 21_000);
        for (int day : new int[] {4, 9, 14, 19, 26}) run(day, 5_000);
        assertThat(told(28)).isEqualTo(2_900);
        assertThat(told(29)).isEqualTo(3_300);
        run(29, 8_000);
        assertThat(facts(31)).contains("at most 3.3 km, as since Tuesday 29 September");
        run(36, 9_000);
        assertThat(told(38)).isEqualTo(3_300);
        assertThat(facts(38)).contains("at most 3.3 km, as since Tuesday 29 September");
    }

    @Test
    void a_run_on_a_day_that_the_week_told_as_rest_keeps_to_nothing() {
        twice(5_000).run(0, 8_000);
        assertThat(next(2)).isInstanceOf(NextRun.Rest.class);
        run(2, 3_000);
        assertThat(told(9)).isEqualTo(3_500);
        run(9, 3_500);
        assertThat(told(13)).isGreaterThan(3_500);
    }

    @Test
    void nor_does_a_run_on_the_day_after_one_or_the_second_of_a_day() {
        twice(5_000).run(0, 8_000).run(6, 5_000).run(7, 3_000);
        assertThat(told(15)).isEqualTo(3_500);
        runs.clear();
        twice(5_000).run(0, 8_000).run(6, 5_000).at(18).run(6, 2_000);
        assertThat(told(15)).isEqualTo(3_500);
    }

    @ParameterizedTest(name = "{0} m every other day, then one of {1} m, and three weeks of quiet")
    @CsvSource({"5000, 21000", "3000, 4100", "4200, 4200", "10000, 10000"})
    void three_weeks_of_quiet_lead_no_further_than_was_told_on_their_last_day(int usual, int last) {
        usual(usual).run(0, last);
        int told = told(21);
        int stage = stage(22).orElseThrow();
        assertThat(told(22)).isLessThanOrEqualTo(told);
        run(22, told(22));
        assertThat(stage(24)).contains(stage + 1);
    }

    @Test
    void where_days_away_tell_less_than_a_jump_it_is_silent() {
        usual(2_000).run(0, 2_900);
        assertThat(facts(7)).contains("you run at most 1.9 km");
        assertThat(told(8)).isEqualTo(1_800);
        assertThat(facts(8)).contains("8 days ago").doesNotContain("1.9 km");
    }

    @Test
    void a_return_says_until_when_she_was_away() {
        usual(5_000).run(60, 1_900);
        assertThat(facts(62)).contains("Until Friday 30 October you were 62 days away; until two");
    }

    @Test
    void a_day_of_rest_after_many_days_of_running_invites_to_no_further_one() {
        usual(5_000);
        for (int day = -1; day <= 2; day++) run(day, 1_000);
        assertThat(next(3)).isInstanceOf(NextRun.Rest.class);
        assertThat(facts(3))
                .contains("You ran on 5 of the last six days")
                .contains("held more than 4; 5 are enough for now");
    }

    @Test
    void a_jump_from_before_months_away_is_not_named() {
        usual(5_000).run(0, 21_000).run(100, 1_900);
        assertThat(facts(103)).doesNotContain("21.0 km");
    }

    @Test
    void one_number_for_today_and_why_the_week_began_anew() {
        usual(10_000).run(0, 21_000).run(4, 5_000);
        assertThat(facts(8)).endsWith("so more comes back day by day").doesNotContain("today");
        runs.clear();
        usual(10_000).run(0, 21_000).run(1, 3_000);
        assertThat(facts(4)).contains("on Tuesday 1 September you ran within a rest, so its week");
    }

    @Test
    void where_nothing_was_ever_told_it_says_so() {
        usual(5_000);
        assertThat(facts(2)).contains("You told us nothing of how your runs felt");
    }

    @Test
    void a_tenth_is_only_said_where_it_is_one() {
        usual(10_000).run(10, 9_900);
        assertThat(facts(13)).doesNotContain("a tenth more is 10.0 km");
    }

    /// So far every other day for nine weeks.
    private HeldBackTest usual(int metres) {
        for (int day = -62; day <= -2; day += 2) run(day, metres);
        return this;
    }

    /// So far every fourth day for nine weeks.
    private HeldBackTest twice(int metres) {
        for (int day = -62; day <= -2; day += 4) run(day, metres);
        return this;
    }

    /// From here on at this hour.
    private HeldBackTest at(int from) {
        hour = from;
        return this;
    }

    private HeldBackTest run(int day, int metres) {
        return run(day, metres, 6 * 60);
    }

    private HeldBackTest run(int day, int metres, int pace) {
        var on = DAY.plusDays(day);
        int seconds = metres * pace / 1000;
        var end = on.atTime(hour, 0).plusSeconds(seconds).toInstant(ZoneOffset.UTC);
        runs.add(new PastRun(on, end, metres, seconds, metres, Splits.NONE, Felt.NOTHING));
        return this;
    }

    private NextRun next(int day) {
        var rules = DecidingTest.RULES;
        var on = DAY.plusDays(day);
        var limits = RunBook.limits(PlanBooks.load(), Pattern.CALF_NONSPECIFIC);
        var history = new History(runs, List.of(), on, limits, rules.capacity(), false);
        Instant at = on.atTime(7, 0).toInstant(ZoneOffset.UTC);
        return new Deciding(rules)
                .next(
                        Standing.of(
                                history,
                                rules,
                                Standing.Leg.HEALTHY,
                                Optional.empty(),
                                false,
                                new Standing.Moment(at, ZoneOffset.UTC),
                                Wish.NONE));
    }

    private Outing outing(int day) {
        return switch (next(day)) {
            case NextRun.Go go -> go.outing();
            case NextRun.Adjust adjust -> adjust.outing();
            case NextRun.Rest rest -> throw new AssertionError(rest);
            case NextRun.GetSeen seen -> throw new AssertionError(seen);
        };
    }

    private int told(int day) {
        return outing(day).metres();
    }

    private int promised(int day) {
        return ((NextRun.Rest) next(day)).then().orElseThrow().metres();
    }

    private Optional<Integer> stage(int day) {
        return outing(day).stage().map(stage -> stage.number());
    }

    private String facts(int day) {
        return next(day).because().stream()
                .map(why -> why.rule() + ": " + why.fact())
                .collect(Collectors.joining(", "));
    }

    private String words(int day) {
        return new NextWords(DAY.plusDays(day), ZoneOffset.UTC).of(next(day));
    }
}
