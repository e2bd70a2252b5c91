package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.running.capacity.PainLimits;
import org.soleus.clinical.running.capacity.Reaction;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.RunRules;
import org.soleus.clinical.running.next.Stage;
import org.soleus.clinical.triage.Disposition;
import org.soleus.content.message.Voice;
import org.soleus.content.plan.PlanBooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The worked decisions, one by one, then what each rule and ceiling does: what `load.md` allows.
/// Where ours is stricter, `StricterTest` says how.
class DecidingTest {

    static final RunRules RULES = RunBook.rules(PlanBooks.load());
    static final PainLimits LIMITS = RunBook.limits(PlanBooks.load(), Pattern.CALF_NONSPECIFIC);

    @Test
    void a01_thirteen_on_a_longest_of_eight_rests_tomorrow() {
        NextRun.Rest rest = rest(spiked().ago(6));
        assertThat(rules(rest)).containsExactly("N6");
        assertThat(rest.until()).contains(Instant.parse("2026-08-07T00:00:00Z"));
        assertThat(rest(spiked().ago(26)).until()).contains(Instant.parse("2026-08-06T00:00:00Z"));
    }

    @Test
    void a02_fifty_hours_later_a_tenth_over_the_longest_without_the_jump() {
        NextRun.Adjust adjust = adjust(spiked().ago(50).wants(13_000));
        is(adjust.outing(), 8500);
        assertThat(rules(adjust)).containsExactly("N13a");
    }

    @Test
    void a03_two_points_up_that_morning_takes_a_third_off_and_the_hills() {
        NextRun.Adjust adjust =
                adjust(spiked().ago(50).wants(13_000).reacted(Reaction.Level.REGRESS));
        is(adjust.outing(), 5500);
        assertThat(adjust.outing().hillPercent()).isEqualTo(2);
        assertThat(rules(adjust)).startsWith("N9");
    }

    @Test
    void a04_thirty_hours_after_a_step_back_eighteen_more_hours_of_rest() {
        NextRun.Rest rest = rest(runner().reacted(Reaction.Level.REGRESS).ago(30));
        assertThat(rules(rest)).containsExactly("N4");
        assertThat(rest.until()).contains(RunnerToday.NOW.plusSeconds(18 * 3600));
    }

    @Test
    void a05_all_is_well_and_ten_is_wished() {
        is(go(runner().wants(10_000)).outing(), 10_000);
        assertThat(rules(go(runner().wants(10_000)))).containsExactly("N14", "N13a");
    }

    @Test
    void a06_twelve_is_a_tenth_too_far() {
        NextRun.Adjust adjust = adjust(runner().wants(12_000));
        is(adjust.outing(), 11_000);
        assertThat(rules(adjust)).containsExactly("N13a");
    }

    @Test
    void a07_a_hilly_way_is_shorter() {
        NextRun.Adjust adjust = adjust(runner().wants(10_000).permille(1300));
        is(adjust.outing(), 8500);
        assertThat(rules(adjust)).containsExactly("N13b");
        assertThat(fact(adjust)).contains("8.6 km");
    }

    @Test
    void a08_the_week_is_full() {
        NextRun.Rest rest = rest(runner().load(10_200, 30_000, 35_500).wants(8000));
        assertThat(rules(rest)).containsExactly("N13c");
        assertThat(rest.until()).contains(Instant.parse("2026-08-06T00:00:00Z"));
    }

    @Test
    void a09_a_morning_not_answered_holds_the_last_run() {
        NextRun.Adjust adjust = adjust(runner().last(7000).morningMissing(9000).wants(9000));
        is(adjust.outing(), 7000);
        assertThat(rules(adjust)).containsExactly("N8");
        assertThat(adjust.asks()).containsExactly(NextRun.Ask.MORNING);
    }

    @Test
    void a10_two_weeks_off_leave_eight_of_ten() {
        NextRun.Adjust adjust = adjust(runner().ago(14 * 24).wants(10_000));
        is(adjust.outing(), 8000);
        assertThat(rules(adjust)).containsExactly("N11");
    }

    @Test
    void a11_in_the_table_runs_come_every_other_day() {
        NextRun.Rest rest = rest(runner().stage(4).ago(24));
        assertThat(rules(rest)).containsExactly("N7");
        assertThat(rest.then().flatMap(Outing::stage).map(Stage::pattern)).contains("3 : 1 x 6");
    }

    @Test
    void a12_a_swollen_calf_is_seen() {
        NextRun next = next(runner().screened(Disposition.SAME_DAY).wants(5000));
        assertThat(next).isInstanceOf(NextRun.GetSeen.class);
        assertThat(rules(next)).containsExactly("N1");
    }

    @Test
    void a13_pain_of_seven_is_seen() {
        NextRun next = next(runner().reacted(Reaction.Level.ESCALATE));
        assertThat(next).isInstanceOf(NextRun.GetSeen.class);
        assertThat(rules(next)).containsExactly("N2");
        assertThat(next.asks()).containsExactly(NextRun.Ask.FULL_SCREEN);
    }

    @Test
    void a14_more_than_twice_the_longest_rests_two_days_and_asks_five_things() {
        NextRun.Rest rest = rest(runner().jumped(22_000).ago(20));
        assertThat(rules(rest)).containsExactly("N5");
        assertThat(rest.asks())
                .containsExactlyInAnyOrder(NextRun.Ask.MINI_SCREEN, NextRun.Ask.MORNINGS);
        assertThat(rest.until()).contains(RunnerToday.NOW.plusSeconds(28 * 3600));
    }

    @Test
    void a15_a_weak_calf_does_not_grow_and_stays_on_the_flat() {
        NextRun.Adjust adjust =
                adjust(runner().raises(65).load(10_500, 30_000, 18_000).wants(11_000));
        is(adjust.outing(), 10_000);
        assertThat(adjust.outing().hillPercent()).isEqualTo(2);
        assertThat(rules(adjust)).containsExactly("N13d");
    }

    @Test
    void a16_nothing_in_thirty_days_starts_the_table() {
        NextRun.Adjust adjust = adjust(new RunnerToday().fresh());
        assertThat(rules(adjust)).startsWith("N11", "N12");
        assertThat(adjust.outing().stage().map(Stage::number)).contains(1);
        assertThat(adjust.outing().metres()).isEqualTo(1900);
    }

    @Test
    void the_member_is_told_kindly_and_exactly_what_thirteen_kilometres_mean() {
        NextRun.Rest rest = rest(spiked().ago(6));
        NextWords words = new NextWords(LocalDate.of(2026, 8, 5), RunnerToday.ZONE);
        assertThat(Voice.english().paragraph(words.jump(spiked().ago(6).last(), rest)))
                .isEqualTo(
                        "You ran 13.0 km. Your longest run in the 30 days before was 8.0 km, so"
                                + " this was 62 % further. In a study of 5205 runners, runs"
                                + " 30-100 % longer than the longest recent one came with about"
                                + " 1.5 times the injury rate (1.16-2.00) of runs up to 10 %"
                                + " longer. That is a rate over many runners, not a forecast for"
                                + " you. Tomorrow: no run; walking or cycling is fine. Tell us how"
                                + " the first steps feel on both mornings. If both are as usual,"
                                + " the day after tomorrow up to 8.5 km easy and flat.");
    }

    @ParameterizedTest
    @CsvSource({"2, Rest", "3, GetSeen", "1, Go"})
    void steps_back_within_a_week_lead_to_a_clinician(int steps, String kind) {
        NextRun next = next(runner().stepsBack(steps).wants(5000));
        assertThat(next.getClass().getSimpleName()).isEqualTo(kind);
        if (next instanceof NextRun.Rest rest) assertThat(rest.until()).isEmpty();
    }

    @Test
    void a_clinician_looks_at_the_answers_first() {
        assertThat(rest(runner().screened(Disposition.PT_REVIEW)).until()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, 11000", "8, 9000", "15, 8000", "21, 7000", "22, 3000"})
    void days_away_cost_growth_then_a_tenth_a_week(int days, int metres) {
        NextRun next = next(runner().ago(days * 24));
        Outing outing = outing(next);
        assertThat(outing.metres()).isEqualTo(metres);
        assertThat(next.asks().contains(NextRun.Ask.HEEL_RAISES)).isEqualTo(days > 21);
        assertThat(outing.stage().isPresent()).isEqualTo(days > 21);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "21, false", "22, true", "27, true"})
    void heel_raises_that_were_tested_since_the_last_run_are_not_asked_again(
            int testedAgo, boolean asks) {
        NextRun next = next(runner().ago(22 * 24).raisedAgo(testedAgo));
        assertThat(next.asks().contains(NextRun.Ask.HEEL_RAISES)).isEqualTo(asks);
        assertThat(outing(next).stage().orElseThrow().number()).isLessThanOrEqualTo(9);
    }

    @Test
    void a_step_back_in_the_table_goes_one_stage_down() {
        Outing outing = outing(next(runner().stage(5).reacted(Reaction.Level.REGRESS).ago(50)));
        assertThat(outing.stage().map(Stage::number)).contains(4);
    }

    @Test
    void in_the_table_the_stage_is_the_cap_whatever_the_longest_was() {
        NextRun.Go go = go(runner().longest(1900).load(1300, 3900, 2600).stage(2));
        assertThat(go.outing().stage().map(Stage::number)).contains(2);
        assertThat(go.outing().metres()).isEqualTo(2400);
        assertThat(rules(go)).containsExactly("N14", "N13e");
    }

    @Test
    void the_last_stage_is_distance_again() {
        assertThat(outing(next(runner().stage(12))).stage()).isEmpty();
        assertThat(outing(next(runner().stage(12))).metres()).isEqualTo(11_000);
    }

    @Test
    void a_tendon_pattern_keeps_part_of_its_week_every_other_day_on_the_flat() {
        Outing outing = outing(next(runner().tendonWeek(21_000)));
        assertThat(outing.metres()).isEqualTo(3000);
        assertThat(outing.hillPercent()).isEqualTo(2);
        assertThat(rules(rest(runner().tendonWeek(21_000).ago(20)))).containsExactly("N7");
        assertThat(rules(rest(runner().tendonWeek(18_500)))).containsExactly("N13f");
    }

    @Test
    void one_thing_grows_at_a_time() {
        Outing longer = outing(next(runner().speedOpen().wants(11_000)));
        Outing faster = outing(next(runner().speedOpen().wants(9000)));
        Outing steeper = outing(next(runner().wants(9000)));
        assertThat(longer.secondsPerKilometre()).contains(295);
        assertThat(longer.hillPercent()).isEqualTo(5);
        assertThat(faster.secondsPerKilometre()).contains(290);
        assertThat(faster.hillPercent()).isEqualTo(5);
        assertThat(steeper.secondsPerKilometre()).contains(360);
        assertThat(steeper.hillPercent()).isEqualTo(6);
    }

    @Test
    void no_day_of_rest_buys_distance() {
        NextRun.Adjust last = adjust(runner().longest(1900).ago(21 * 24));
        NextRun.Adjust after = adjust(runner().longest(1900).ago(22 * 24));
        assertThat(after.outing().stage().orElseThrow().runMetres())
                .isLessThanOrEqualTo(last.outing().metres());
    }

    @ParameterizedTest(name = "{0} m run today, {1} m wished: {2}")
    @CsvSource({
        "0, 8000, Go 8000",
        "4000, 8000, Adjust 7000",
        "4000, 3000, Go 3000",
        "10000, 0, Adjust 1000",
        "10500, 0, Rest 0",
        "14000, 3000, Rest 0"
    })
    void a_second_run_counts_against_what_was_told_for_the_day(int ran, int wish, String told) {
        RunnerToday runner = runner().ranToday(ran);
        NextRun next = next(wish == 0 ? runner : runner.wants(wish));
        int metres = next instanceof NextRun.Rest ? 0 : outing(next).metres();
        assertThat(next.getClass().getSimpleName() + " " + metres)
                .isEqualTo(told.replace("Adjust 1000", "Go 1000"));
        assertThat(rules(next)).matches(rules -> ran == 0 || List.of(rules).contains("N15"));
    }

    @Test
    void where_nothing_was_told_it_is_assumed_and_says_so() {
        NextRun silent = next(runner().silent().load(10_200, 30_000, 29_000));
        assertThat(fact(silent, "N13c"))
                .endsWith(
                        "nothing was told of it, so we assume that it went well; a fifth more is"
                                + " 36.0 km");
        NextRun.Go hilly = go(runner().silent().permille(1300));
        assertThat(fact(hilly, "N13b"))
                .startsWith("Nothing was told of your hardest run lately, so we assume");
        assertThat(fact(go(runner().permille(1300)), "N13b")).startsWith("The most that");
    }

    @Test
    void a_week_that_is_nearly_full_is_a_day_of_rest_and_a_short_wish_is_not() {
        assertThat(rules(rest(runner().load(10_200, 30_000, 33_000).ago(30))))
                .containsExactly("N13c");
        assertThat(go(runner().load(10_200, 30_000, 33_000).wants(2_500)).outing().metres())
                .isEqualTo(2_500);
    }

    @ParameterizedTest(name = "{0} calf-metres in six days after a full week of 30 km: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    26000 | with 10.0 km of your way left; your fullest week until a week ago held
                    33000 | with 3.0 km of your way left, less than half of your usual run, so a day
                    35500 | with 0.5 km of your way left, too little for a run; your fullest week
                    36000 | with nothing left; your fullest week until a week ago held 30.0 km
                    """)
    void the_room_of_a_week_can_be_reckoned(int calfMetres, String words) {
        NextRun next = next(runner().load(10_200, 30_000, calfMetres).ago(30));
        assertThat(fact(next, "N13c"))
                .contains(words)
                .endsWith("held 30.0 km that went well; a fifth more is 36.0 km");
    }

    @Test
    void after_three_weeks_the_morning_that_was_not_told_still_holds() {
        Outing outing = outing(next(runner().last(2_500).morningMissing(9_000).ago(22 * 24)));
        assertThat(outing.stage().map(Stage::number)).contains(2);
    }

    @Test
    void distances_are_floored_and_a_race_is_not_special() {
        RunnerToday far = runner().longest(21_100).load(30_000, 60_000, 0);
        assertThat(outing(next(far.wants(21_097))).metres()).isEqualTo(21_000);
        assertThat(outing(next(runner().wants(4_960))).metres()).isEqualTo(4900);
        assertThat(outing(next(runner().wants(5_960))).metres()).isEqualTo(5500);
    }

    @Test
    void every_reason_has_a_source_that_content_names() {
        for (NextRun next :
                List.of(
                        next(spiked().ago(6)),
                        next(runner().wants(12_000)),
                        next(new RunnerToday().fresh()))) {
            assertThat(next.because()).isNotEmpty();
            assertThat(Voice.english().of(next.wouldChange().said())).endsWith(".");
        }
    }

    private static RunnerToday runner() {
        return new RunnerToday();
    }

    private static RunnerToday spiked() {
        return runner().longest(8000).jumped(13_000).load(8000, 26_000, 20_000);
    }

    private static NextRun next(RunnerToday runner) {
        return new Deciding(LoadMd.RULES).next(runner.standing());
    }

    private static NextRun.Go go(RunnerToday runner) {
        return (NextRun.Go) next(runner);
    }

    private static NextRun.Adjust adjust(RunnerToday runner) {
        return (NextRun.Adjust) next(runner);
    }

    private static NextRun.Rest rest(RunnerToday runner) {
        return (NextRun.Rest) next(runner);
    }

    private static Outing outing(NextRun next) {
        return switch (next) {
            case NextRun.Go go -> go.outing();
            case NextRun.Adjust adjust -> adjust.outing();
            case NextRun.Rest _, NextRun.GetSeen _ ->
                    throw new AssertionError("no run: " + next.because());
        };
    }

    private static String[] rules(NextRun next) {
        return next.because().stream().map(Because::rule).toArray(String[]::new);
    }

    private static String fact(NextRun next) {
        return Voice.english().of(next.because().getFirst());
    }

    private static String fact(NextRun next, String rule) {
        return next.because().stream()
                .filter(why -> why.rule().equals(rule))
                .map(Voice.english()::of)
                .findFirst()
                .orElse("");
    }

    private static void is(Outing outing, int metres) {
        assertThat(outing.metres()).isEqualTo(metres);
        assertThat(outing.stage()).isEmpty();
    }
}
