package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Stage;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.message.Voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Of whom next to nothing is known begins like who comes back after a year: along the walk-run
/// table, every other day, a stage for each run that was told.
class BeginningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final Standing.Leg TENDON =
            new Standing.Leg(
                    Standing.Leg.HEALTHY.screen(),
                    Optional.empty(),
                    Optional.of(15_000),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    false,
                    Optional.empty());

    private final List<PastRun> runs = new ArrayList<>();

    @ParameterizedTest(name = "a first run of {0} m, known since yesterday: tomorrow stage {1}")
    @CsvSource({"1900, 2", "2400, 1", "8000, 1", "21000, 1"})
    void the_day_after_the_first_run_known_is_a_day_of_rest(int metres, int stage) {
        run(0, metres);
        assertThat(next(1)).isInstanceOf(NextRun.Rest.class);
        assertThat(rules(next(1))).contains("N7", "N12");
        assertThat(stage(next(2))).contains(stage);
    }

    @ParameterizedTest(name = "known for {0} days before a year away")
    @ValueSource(ints = {0, 70})
    void who_obeys_goes_a_stage_further_each_run_and_is_never_told_of_a_jump(int known) {
        for (int day = 0; day < known; day += 3) run(day - 365 - known, 5_000);
        int last = 0;
        for (int day = 0; day < 14; day++) {
            var next = next(day);
            assertThat(rules(next)).doesNotContain("N5", "N6");
            if (next instanceof NextRun.Rest) continue;
            assertThat(stage(next)).contains(last + 1);
            last++;
            run(day, outing(next).orElseThrow().metres());
        }
        assertThat(last).isEqualTo(7);
        assertThat(stage(next(14))).contains(8);
        run(14, outing(next(14)).orElseThrow().metres());
        assertThat(next(15)).isInstanceOf(NextRun.Rest.class);
        var after = next(16);
        assertThat(stage(after)).isEmpty();
        int ran = DecidingTest.RULES.stage(8).runMetres();
        assertThat(outing(after).orElseThrow().metres()).isBetween(1_500, ran * 11 / 10);
    }

    @ParameterizedTest(name = "{0} m, then {1} days away")
    @CsvSource({"1900, 26", "2500, 22", "3300, 30", "5000, 26", "10000, 24"})
    void the_first_run_after_weeks_away_leads_one_stage_further(int metres, int days) {
        for (int day = -60; day <= 0; day += 3) run(day - days, metres);
        int first = stage(next(0)).orElseThrow();
        run(0, 1_900);
        assertThat(stage(next(2))).contains(first + 1);
    }

    @Test
    void after_two_weeks_three_runs_are_still_too_few() {
        run(0, 1_900).run(4, 2_400).run(9, 2_700);
        assertThat(stage(next(15))).contains(4);
        run(15, 3_200);
        assertThat(stage(next(17))).isEmpty();
    }

    @Test
    void a_leap_leads_back_to_the_first_stage_and_its_week_lifts_nothing() {
        run(0, 1_900).run(2, 2_400).run(4, 6_000).run(7, 1_900).run(9, 1_900);
        assertThat(stage(next(11))).contains(1);
        run(11, 1_900);
        assertThat(stage(next(13))).contains(2);
    }

    @Test
    void a_run_on_a_day_of_rest_lifts_nothing() {
        run(0, 1_900).run(1, 1_900).run(3, 2_400);
        assertThat(stage(next(5))).contains(3);
    }

    @Test
    void a_week_without_a_run_takes_a_stage_off() {
        run(0, 1_900).run(2, 2_400);
        assertThat(stage(next(9))).contains(3);
        assertThat(stage(next(10))).contains(2);
        run(10, 2_400);
        assertThat(stage(next(12))).contains(3);
    }

    @Test
    void years_of_runs_that_come_in_one_day_are_no_beginning() {
        for (int day = -700; day < 0; day += 3) run(day, 8_000);
        assertThat(stage(next(0))).isEmpty();
        assertThat(outing(next(0)).orElseThrow().metres()).isEqualTo(8_500);
    }

    @Test
    void who_only_tells_of_her_week_is_told_a_third_of_what_she_keeps() {
        var next = next(0, TENDON);
        assertThat(outing(next).orElseThrow().metres()).isEqualTo(5_000);
        assertThat(Voice.english().of(next.because().getLast()))
                .endsWith("so one is at most one of 3");
    }

    private BeginningTest run(int day, int metres) {
        int seconds = metres * 36 / 100;
        var on = DAY.plusDays(day);
        var end = on.atTime(7, 0).plusSeconds(seconds).toInstant(ZoneOffset.UTC);
        runs.add(new PastRun(on, end, metres, seconds, metres, Splits.NONE, Felt.NOTHING));
        return this;
    }

    private NextRun next(int day) {
        return next(day, Standing.Leg.HEALTHY);
    }

    private NextRun next(int day, Standing.Leg leg) {
        var rules = DecidingTest.RULES;
        var on = DAY.plusDays(day);
        var limits = DecidingTest.LIMITS;
        var history = new History(runs, List.of(), on, limits, rules.capacity(), false);
        Instant at = on.atTime(7, 0).toInstant(ZoneOffset.UTC);
        var moment = new Standing.Moment(at, ZoneOffset.UTC);
        return new Deciding(rules)
                .next(Standing.of(history, rules, leg, Optional.empty(), false, moment, Wish.NONE));
    }

    private static Optional<Outing> outing(NextRun next) {
        return switch (next) {
            case NextRun.Go go -> Optional.of(go.outing());
            case NextRun.Adjust adjust -> Optional.of(adjust.outing());
            case NextRun.Rest _, NextRun.GetSeen _ -> Optional.empty();
        };
    }

    private static Optional<Integer> stage(NextRun next) {
        return outing(next).orElseThrow().stage().map(Stage::number);
    }

    private static List<String> rules(NextRun next) {
        return next.because().stream().map(Because::rule).toList();
    }
}
