package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Days and weeks of load, as the worked examples give them.
class LoadsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    @ParameterizedTest
    @CsvSource({
        "11000, REFERENCE",
        "11001, SMALL",
        "13000, SMALL",
        "13001, MODERATE",
        "20000, MODERATE",
        "20001, LARGE"
    })
    void the_bands_of_a_jump_over_ten_kilometres(int metres, Spike.Band band) {
        assertThat(new Spike(metres, 10_000).band()).isEqualTo(band);
    }

    @Test
    void thirteen_on_a_longest_of_eight_is_62_percent_further() {
        Spike spike = new Spike(13_000, 8_000);
        assertThat(spike.percentFurther()).isEqualTo(62);
        assertThat(spike.band()).isEqualTo(Spike.Band.MODERATE);
        Spike.Hazard hazard = spike.band().hazard().orElseThrow();
        assertThat(hazard.about()).isEqualTo(1.5);
        assertThat(hazard.from()).isEqualTo(116);
        assertThat(hazard.to()).isEqualTo(200);
    }

    @Test
    void the_longest_run_is_looked_for_in_the_thirty_days_before() {
        Loads loads = loads(run(-31, 20_000), run(-30, 9000), run(-2, 8000), run(0, 13_000));
        assertThat(loads.spike(DAY, 13_000)).contains(new Spike(13_000, 9000));
        assertThat(loads.spike(DAY.minusDays(2), 8000)).contains(new Spike(8000, 20_000));
        assertThat(loads.spike(DAY.minusDays(31), 20_000)).isEmpty();
    }

    @Test
    void the_window_finds_the_same_as_looking_at_every_day() {
        Law.holds(
                300,
                120,
                (random, size) -> random.ints(size, 0, 4).map(one -> 1000 * one).toArray(),
                daily -> {
                    int[] found = Longest.before(daily, 30);
                    for (int at = 0; at < daily.length; at++) {
                        int from = Math.max(0, at - 30);
                        int slow = Arrays.stream(daily, from, at).max().orElse(0);
                        assertThat(found[at]).isEqualTo(slow);
                    }
                });
    }

    @Test
    void a_week_is_seven_days_and_high_above_forty_miles() {
        Loads loads = loads(run(-7, 5000), run(-6, 4000), run(0, 3000));
        assertThat(loads.weekMetres(DAY)).isEqualTo(7000);
        assertThat(loads.weekMetres(DAY.minusDays(1))).isEqualTo(9000);
        assertThat(loads.weekMetres(DAY.plusDays(9))).isEqualTo(0);
        assertThat(Loads.isHighWeek(64_373)).isFalse();
        assertThat(Loads.isHighWeek(64_374)).isTrue();
    }

    @Test
    void a_week_is_compared_only_with_five_kilometres_and_more() {
        assertThat(loads(run(-7, 4999), run(0, 9000)).weekChange(DAY)).isEmpty();
        WeekChange change = loads(run(-7, 10_000), run(0, 13_000)).weekChange(DAY).orElseThrow();
        assertThat(change.ratio()).isEqualTo(1.3);
        assertThat(change.isSteep()).isFalse();
        assertThat(new WeekChange(13_001, 10_000).isSteep()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "399,  200,  false, false", "400,  200,  false, true", "1000, 149,  false, false",
        "1000, 150,  false, true", "1000, 900,  false, true", "1000, 901,  false, false",
        "100,  900,  true,  true", "0,    0,    false, false"
    })
    void what_is_too_short_or_odd_counts_only_when_confirmed(
            int metres, int seconds, boolean confirmed, boolean counts) {
        assertThat(new LoggedRun(DAY, metres, seconds, 0, confirmed).counts()).isEqualTo(counts);
    }

    @Test
    void springs_count_into_the_day() {
        Loads loads = Loads.of(List.of(run(0, 3000)), List.of(new Loads.Springs(DAY, 330)), DAY);
        assertThat(loads.dayCalf(DAY)).isEqualTo(3330);
        assertThat(loads.weekCalf(DAY)).isEqualTo(3330);
        assertThat(loads.weekMetres(DAY)).isEqualTo(3000);
    }

    @Test
    void an_empty_history_has_one_day() {
        Loads loads = loads();
        assertThat(loads.first()).isEqualTo(DAY);
        assertThat(loads.last()).isEqualTo(DAY);
        assertThat(loads.spike(DAY, 5000)).isEqualTo(Optional.empty());
    }

    @Test
    void ratios_of_28_days_of_five_and_seven_of_ten() {
        double[] daily = new double[35];
        Arrays.fill(daily, 0, 28, 5);
        Arrays.fill(daily, 28, 35, 10);
        Acwr acwr = Acwr.of(daily).orElseThrow();
        assertThat(acwr.coupled()).isCloseTo(1.6, within(1e-9));
        assertThat(acwr.uncoupled()).isCloseTo(2.0, within(1e-9));
        assertThat(Ewma.last(daily, 7)).isCloseTo(9.3326, within(5e-5));
        assertThat(Ewma.last(daily, 28)).isCloseTo(6.9680, within(5e-5));
        assertThat(acwr.ewmaCoupled()).isCloseTo(1.3394, within(1e-4));
        assertThat(acwr.ewmaUncoupled()).isCloseTo(1.8665, within(5e-5));
        assertThat(Acwr.of(Arrays.copyOf(daily, 27))).isEmpty();
        assertThat(Acwr.of(new double[40])).isEmpty();
    }

    @Test
    void the_trend_of_six_weeks() {
        double[] week = {0, 5000, 0, 6000, 0, 8000, 0};
        double[] daily = new double[42];
        for (int at = 0; at < daily.length; at++) daily[at] = week[at % 7];
        assertThat(Ewma.last(daily, 28)).isCloseTo(2747.24, within(0.005));
        assertThat(Ewma.last(daily, 7)).isCloseTo(2803.69, within(0.005));
    }

    @Test
    void a_week_by_effort_and_minutes() {
        WeekStrain week = WeekStrain.of(300, 0, 240, 0, 400, 0, 180);
        assertThat(week.total()).isEqualTo(1120);
        assertThat(week.mean()).isCloseTo(160, within(1e-9));
        assertThat(week.deviation()).isCloseTo(163.71, within(0.005));
        assertThat(week.monotony().orElseThrow()).isCloseTo(0.977, within(0.0005));
        assertThat(week.strain().orElseThrow()).isCloseTo(1094.6, within(0.05));
        assertThat(WeekStrain.of(0, 0, 0, 0, 0, 0, 0).strain()).isEmpty();
        assertThat(WeekStrain.session(5, 60)).isEqualTo(300);
        assertThatThrownBy(() -> WeekStrain.of(1, 2)).hasMessageContaining("seven days");
    }

    @Test
    void shoes_and_cadence() {
        assertThat(new ShoeUse(479_999).age()).isEqualTo(ShoeUse.Age.FRESH);
        assertThat(new ShoeUse(480_000).age()).isEqualTo(ShoeUse.Age.DUE);
        assertThat(new ShoeUse(800_001).age()).isEqualTo(ShoeUse.Age.PAST);
        assertThat(CadenceTarget.of(164)).isEqualTo(new CadenceTarget(164, 172, 180));
    }

    @Test
    void the_order_of_runs_changes_nothing() {
        Law.holds(
                200,
                60,
                (random, size) -> {
                    List<LoggedRun> runs = new ArrayList<>();
                    for (int at = 0; at < size; at++) {
                        runs.add(run(-random.nextInt(90), 1000 + random.nextInt(20_000)));
                    }
                    return runs;
                },
                runs -> {
                    List<LoggedRun> turned = new ArrayList<>(runs);
                    Collections.shuffle(turned, new Random(runs.size()));
                    Loads one = Loads.of(runs, List.of(), DAY);
                    Loads other = Loads.of(turned, List.of(), DAY);
                    for (int back = 0; back < 90; back++) {
                        LocalDate day = DAY.minusDays(back);
                        assertThat(other.weekCalf(day)).isEqualTo(one.weekCalf(day));
                        assertThat(other.longestBefore(day)).isEqualTo(one.longestBefore(day));
                    }
                });
    }

    private static LoggedRun run(int day, int metres) {
        return new LoggedRun(DAY.plusDays(day), metres, metres * 36 / 100, metres, false);
    }

    private static Loads loads(LoggedRun... runs) {
        return Loads.of(List.of(runs), List.of(), DAY);
    }
}
