package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The pace of a short run is not given to a longer one.
class PacingTest {

    private static final Pacing PACING =
            pacing(
                    run(2_000, 5.0),
                    run(2_500, 4.5),
                    run(3_000, 4.0),
                    run(9_000, 3.0),
                    run(10_000, 2.8));

    @ParameterizedTest(name = "{0} m: {1} m/s")
    @CsvSource({"2000, 3.5", "3000, 2.8", "9000, 2.8", "10000, 2.8", "11000, 2.8"})
    void a_distance_is_paced_by_runs_that_went_as_far(int metres, double speed) {
        assertThat(PACING.usual(metres, 90).orElseThrow()).isCloseTo(speed, within(0.01));
    }

    @Test
    void fast_kilometres_of_a_short_run_say_nothing_of_a_long_one() {
        assertThat(PACING.fast(2_000, 90)).contains(5.0);
        assertThat(PACING.fast(10_000, 90)).contains(3.0);
        assertThat(PACING.fast(20_000, 90)).isEmpty();
    }

    @Test
    void where_the_distance_grows_the_slowest_of_those_speaks() {
        assertThat(PACING.slowest(2_000, 90)).contains(PACING.usual(10_000, 90).orElseThrow());
        assertThat(PACING.slowest(11_200, 90)).isEmpty();
    }

    @Test
    void where_nothing_was_borne_nothing_is_known() {
        assertThat(pacing().usual(5_000, 90)).isEmpty();
        assertThat(PACING.usual(11_200, 90)).isEmpty();
        assertThat(pacing().usualMetres()).isEmpty();
    }

    @Test
    void short_slow_runs_do_not_move_the_pace_of_a_long_one() {
        var slow = new ArrayList<PastRun>(PACING.recent());
        for (int runs = 0; runs < 5; runs++) slow.addFirst(run(2_700, 2.2));
        var after = new Pacing(slow.subList(0, 5), slow);
        assertThat(after.usual(10_000, 90)).isEqualTo(PACING.usual(10_000, 90));
    }

    private static Pacing pacing(PastRun... runs) {
        return new Pacing(List.of(runs), List.of(runs));
    }

    private static PastRun run(int metres, double speed) {
        return new PastRun(
                Diary.DAY.minusDays(3),
                Instant.EPOCH,
                metres,
                (int) Math.round(metres / speed),
                metres,
                new Splits(List.of(speed), List.of()),
                Felt.NOTHING);
    }
}
