package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.content.message.Voice;

import java.time.Instant;
import java.util.List;

/// Where our own rules are stricter than the worked decisions of `load.md`; for clinical sign-off.
class StricterTest {

    @ParameterizedTest(name = "{0} m on a longest of 10 km, {1} hours ago: {2} m ({3})")
    @CsvSource({
        "13000, 60, 11000, N14", // no jump: three tenths and no more
        "13100, 60, 7000, N6",
        "16000, 60, 7000, N6",
        "22000, 60, 5000, N5"
    })
    void in_the_week_after_a_jump_a_part_of_what_came_before(
            int metres, int hours, int told, String rule) {
        NextRun next = next(runner().jumped(metres).leapt().ago(hours));
        assertThat(metres(next)).isEqualTo(told);
        assertThat(rules(next)).contains(rule);
    }

    @Test
    void worked_decision_two_is_told_less() {
        RunnerToday runner = runner().longest(8000).jumped(13_000).load(8000, 26_000, 18_000);
        NextRun next = next(runner.leapt().ago(50).wants(13_000));
        assertThat(metres(next)).isEqualTo(5_500);
        assertThat(Voice.english().of(next.because().getFirst()))
                .endsWith(
                        "; for a week, and until a run has kept to it, you run at most seven"
                                + " tenths of 8.0 km; then more comes back day by day");
    }

    @Test
    void where_weeks_away_say_enough_the_jump_is_silent() {
        NextRun next = next(runner().jumped(22_000).leapt().ago(22 * 24));
        assertThat(rules(next)).contains("N11").doesNotContain("N5");
    }

    @ParameterizedTest(name = "a leap {0} hours ago, at 18:00: rests until {1}")
    @CsvSource({
        "20, 2026-08-07T00:00:00Z", // 22:00 is told as the next morning
        "24, 2026-08-07T00:00:00Z",
        "25, 2026-08-06T17:00:00Z"
    })
    void a_rest_that_would_end_in_the_evening_ends_the_next_morning(int hours, Instant until) {
        NextRun.Rest rest = (NextRun.Rest) next(runner().jumped(22_000).leapt().ago(hours));
        assertThat(rest.until()).contains(until);
    }

    @Test
    void no_rest_begins_after_a_day_of_rest_while_anything_is_left() {
        RunnerToday nearlyFull = runner().load(10_200, 30_000, 32_000);
        assertThat(next(nearlyFull.ago(30))).isInstanceOf(NextRun.Rest.class);
        assertThat(metres(next(nearlyFull.ago(50)))).isEqualTo(4_000);
    }

    @Test
    void a_short_wish_is_no_full_day() {
        NextRun next = next(runner().ranToday(1_400).wants(800));
        assertThat(next).isInstanceOf(NextRun.Go.class);
        assertThat(metres(next)).isEqualTo(800);
    }

    private static RunnerToday runner() {
        return new RunnerToday();
    }

    private static NextRun next(RunnerToday runner) {
        return new Deciding(DecidingTest.RULES).next(runner.standing());
    }

    private static int metres(NextRun next) {
        return switch (next) {
            case NextRun.Go go -> go.outing().metres();
            case NextRun.Adjust adjust -> adjust.outing().metres();
            case NextRun.Rest _, NextRun.GetSeen _ -> 0;
        };
    }

    private static List<String> rules(NextRun next) {
        return next.because().stream().map(Because::rule).toList();
    }
}
