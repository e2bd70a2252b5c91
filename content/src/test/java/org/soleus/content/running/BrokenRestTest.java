package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.message.Voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs in the middle of a rest: the next day is never less careful for them.
class BrokenRestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final int USUAL = 8_000;

    private final List<PastRun> runs = new ArrayList<>();

    @ParameterizedTest(name = "{0} m three days ago, {1} m two days ago: {2}")
    @CsvSource({
        "13000, 3000, N6", // a jump, and a run on the day of rest
        "17000, 3000, N5", // a leap, and a run within its two days
        "8000, 3000, ''" // neither
    })
    void a_rest_that_was_broken_begins_again(int first, int second, String rule) {
        usual().run(3, first, Felt.NOTHING).run(2, second, Felt.NOTHING);
        var next = next(DAY.minusDays(1));
        assertThat(rules(next).contains(rule)).isEqualTo(!rule.isEmpty());
        assertThat(next instanceof NextRun.Rest).isEqualTo(!rule.isEmpty());
        if (!rule.isEmpty()) {
            assertThat(Voice.english().of(next.because().getFirst()))
                    .contains("On Friday 28 August you ran " + first / 1000 + ".0 km")
                    .endsWith(
                            "you ran again on Saturday 29 August before that rest was over, so it"
                                    + " begins anew from there");
        }
    }

    @Test
    void what_hurt_goes_on_lowering_until_a_run_after_the_rest() {
        usual().run(3, 8_000, hurt(5)).run(2, 8_000, Felt.NOTHING);
        assertThat(rules(next(DAY.minusDays(1)))).contains("N4");
        var after = (NextRun.Adjust) next(DAY.plusDays(1));
        assertThat(rules(after)).contains("N9");
        assertThat(after.outing().metres()).isEqualTo(5_500);
        assertThat(after.outing().hillPercent()).isEqualTo(2);
    }

    @Test
    void pain_that_asks_for_a_clinician_is_not_run_away_from() {
        usual().run(3, 8_000, hurt(8)).run(1, 4_000, Felt.NOTHING);
        assertThat(next(DAY)).isInstanceOf(NextRun.GetSeen.class);
    }

    @Test
    void a_clinician_who_looked_ends_it() {
        usual().run(3, 8_000, hurt(8)).run(1, 4_000, Felt.NOTHING);
        assertThat(next(DAY, Optional.of(noon(2)))).isNotInstanceOf(NextRun.GetSeen.class);
    }

    @Test
    void a_run_after_the_look_is_not_covered_by_it() {
        usual().run(2, 8_000, hurt(8));
        assertThat(next(DAY, Optional.of(noon(2).minusSeconds(3600))))
                .isInstanceOf(NextRun.GetSeen.class);
        assertThat(next(DAY, Optional.of(noon(2).plusSeconds(3600))))
                .isNotInstanceOf(NextRun.GetSeen.class);
    }

    @Test
    void a_morning_that_passed_in_silence_stays_untold_for_the_days_after_it() {
        usual().run(2, 5_000, Felt.NOTHING);
        var asked = standing(DAY, Optional.empty(), true);
        var thursday = asked.later(DAY.plusDays(1).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var next = new Deciding(DecidingTest.RULES).next(thursday);
        assertThat(rules(next)).contains("N8");
        assertThat(((NextRun.Adjust) next).outing().metres()).isLessThanOrEqualTo(5_000);
    }

    @Test
    void a_day_ahead_is_answered_by_what_it_will_know() {
        for (int day = 60; day >= 29; day -= 2) run(day, 10_000, Felt.NOTHING);
        for (int day = 26; day >= 2; day -= 3) run(day, 5_000, Felt.NOTHING);
        var now = (NextRun.Go) next(DAY.minusDays(1));
        var wished = standing(DAY, Optional.empty(), false);
        var ahead = wished.later(DAY.plusDays(5).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var then = new Deciding(DecidingTest.RULES).next(ahead);
        assertThat(now.outing().metres()).isGreaterThan(5_500);
        assertThat(((NextRun.Go) then).outing().metres()).isLessThanOrEqualTo(5_500);
    }

    private static Instant noon(int daysAgo) {
        return DAY.minusDays(daysAgo).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    @Test
    void a_rest_that_was_kept_is_over() {
        usual().run(5, 13_000, Felt.NOTHING).run(3, 6_000, Felt.NOTHING);
        assertThat(next(DAY)).isNotInstanceOf(NextRun.Rest.class);
    }

    @Test
    void a_rest_is_over_once_it_was_kept_and_never_by_being_ignored() {
        usual().run(9, 13_000, Felt.NOTHING);
        for (int day = 8; day > 0; day--) run(day, 4_000, Felt.NOTHING);
        assertThat(next(DAY)).isInstanceOf(NextRun.Rest.class);
        assertThat(next(DAY.plusDays(1))).isNotInstanceOf(NextRun.Rest.class);
    }

    @Test
    void a_long_jump_rests_for_two_days_and_leads_to_half() {
        for (int day = 60; day >= 4; day -= 2) run(day, 12_000, Felt.NOTHING);
        run(2, 16_000, Felt.NOTHING);
        assertThat(rules(next(DAY.minusDays(1)))).contains("N5");
        assertThat(next(DAY.minusDays(1))).isInstanceOf(NextRun.Rest.class);
        var after = (NextRun.Adjust) next(DAY.plusDays(1));
        assertThat(rules(after)).contains("N5");
        assertThat(after.outing().metres()).isEqualTo(6_000);
    }

    @Test
    void silence_alone_does_not_make_a_leap_the_run_to_go_by() {
        usual().run(8, 17_000, Felt.NOTHING);
        var next = (NextRun.Adjust) next(DAY);
        assertThat(rules(next)).contains("N5");
        assertThat(next.outing().metres()).isEqualTo(4_000);
    }

    /// Eight kilometres every other day for seven weeks.
    private BrokenRestTest usual() {
        for (int day = 60; day >= 10; day -= 2) run(day, USUAL, Felt.NOTHING);
        return this;
    }

    private BrokenRestTest run(int daysAgo, int metres, Felt felt) {
        var day = DAY.minusDays(daysAgo);
        runs.add(
                new PastRun(
                        day,
                        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
                        metres,
                        metres * 36 / 100,
                        metres,
                        Splits.NONE,
                        felt));
        return this;
    }

    private static Felt hurt(int worst) {
        return new Felt(
                Optional.of(new PainScore(worst)),
                Optional.of(new PainScore(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of()));
    }

    private NextRun next(LocalDate day) {
        return next(day, Optional.empty());
    }

    private NextRun next(LocalDate day, Optional<Instant> cleared) {
        return new Deciding(DecidingTest.RULES).next(standing(day, cleared, false));
    }

    private Standing standing(LocalDate day, Optional<Instant> cleared, boolean asked) {
        var limits = DecidingTest.LIMITS;
        var rules = DecidingTest.RULES;
        var history = new History(runs, List.of(), DAY, limits, rules.capacity(), asked);
        Instant at = day.atTime(7, 0).toInstant(ZoneOffset.UTC);
        return Standing.of(
                history,
                rules,
                Standing.Leg.HEALTHY,
                cleared,
                asked,
                new Standing.Moment(at, ZoneOffset.UTC),
                Wish.NONE);
    }

    private static List<String> rules(NextRun next) {
        return next.because().stream().map(Because::rule).toList();
    }
}
