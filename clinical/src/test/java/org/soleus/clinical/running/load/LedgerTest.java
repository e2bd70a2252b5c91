package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.function.Consumer;

/// The worked runs: stretches of constant speed.
class LedgerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    id  | metres | speed | grade | cadence | own | burden | steps | impulse | calf  | from  | to
                    T1  | 5000 | 3.0  | 0    | 0      | 166   | 1    | 2339  | 1834  | 5000  | 5000  | 5000
                    T2  | 5000 | 2.0  | 0    | 0      | 166   | 1    | 3342  | 2641  | 4536  | 2479  | 5556
                    T3  | 5000 | 2.5  | 0    | 0      | 166   | 1    | 2740  | 2156  | 4776  | 3640  | 5231
                    T4  | 5000 | 4.0  | 0    | 0      | 166   | 1    | 1838  | 1432  | 5421  | 4695  | 8323
                    T5  | 5000 | 5.0  | 0    | 0      | 166   | 1    | 1537  | 1193  | 5821  | 4509  | 12460
                    T6  | 5000 | 3.0  | 0.05 | 0      | 166   | 1    | 2339  | 1918  | 5986  | 5230  | 7610
                    T7  | 5000 | 3.0  | 0.10 | 0      | 166   | 1    | 2339  | 2006  | 7167  | 5471  | 11580
                    T8  | 5000 | 3.0  | -0.10 | 0     | 166   | 1    | 2339  | 1676  | 3488  | 2159  | 4570
                    T9  | 5000 | 3.0  | 0.20 | 0      | 166   | 1    | 2339  | 2099  | 8580  | 5723  | 17630
                    T11 | 5000 | 3.0  | 0    | 160    | 166   | 1    | 2222  | 1853  | 5624  | 5103  | 6973
                    T12 | 5000 | 3.0  | 0    | 176.82 | 166   | 1    | 2456  | 1816  | 4469  | 3641  | 4903
                    T13 | 5000 | 3.0  | 0    | 160    | 157.6 | 1    | 2222  | 1742  | 4751  | 4751  | 4751
                    T14 | 5000 | 3.0  | 0    | 0      | 166   | 1.06 | 2339  | 1944  | 6312  | 5955  | 7518
                    T15 | 5000 | 3.0  | 0    | 0      | 166   | 1.10 | 2339  | 2017  | 7321  | 6655  | 9744
                    T16 | 4200 | 3.5  | 0    | 0      | 166   | 1    | 1724  | 1347  | 4380  | 4055  | 5511
                    T19 | 2160 | 2.25 | 0    | 0      | 166   | 1    | 1299  | 1024  | 2012  | 1311  | 2324
                    T20 | 5000 | 1.4  | 0    | 0      | 166   | 1    | 3423  | 3100  | 1057  | 132.1 | 2113
                    T21 | 5000 | 1.4  | 0.10 | 0      | 166   | 1    | 3423  | 3392  | 1514  | 305.9 | 2312
                    T22 | 1000 | 1.97 | 0    | 150    | 166   | 1    | 634.5 | 542.7 | 1051  | 739.9 | 1146
                    T23 | 1000 | 1.97 | 0    | 0      | 166   | 1    | 675.4 | 535.2 | 893.9 | 476.2 | 1105
                    """)
    void a_run_at_one_speed(
            String id,
            double metres,
            double speed,
            double grade,
            double cadence,
            double own,
            double burden,
            double steps,
            double impulse,
            double calf,
            double from,
            double to) {
        Ledger ledger = new Ledger(new Leg(new CadenceLine(own), new Burden(burden)), Gait.RUN);
        ledger.add(metres / speed, speed, grade, cadence);
        is(ledger, steps, impulse, calf, from, to);
    }

    @Test
    void t10_up_and_down_again_is_a_little_more_than_level() {
        is(
                run(
                        ledger -> {
                            ledger.add(5000 / 3.0, 3, 0.05, 0);
                            ledger.add(5000 / 3.0, 3, -0.05, 0);
                        }),
                4678,
                3671,
                10160,
                10010,
                10900);
    }

    @Test
    void t17_ten_fast_minutes_and_ten_jogged_ones_cost_a_little_more_than_steady() {
        is(
                run(
                        ledger -> {
                            ledger.add(600, 4.5, 0, 0);
                            ledger.add(600, 2.5, 0, 0);
                        }),
                1724,
                1348,
                4469,
                4049,
                6648);
    }

    @Test
    void t18_walking_between_costs_less_than_jogging_all_the_way() {
        is(
                run(
                        ledger -> {
                            ledger.add(480, 3.0, 0, 0);
                            ledger.add(480, 1.5, 0, 0);
                        }),
                1144,
                956.4,
                1599,
                1462,
                1749);
    }

    @Test
    void t24_the_same_slow_run_counts_as_half_walked_where_the_file_does_not_say() {
        Ledger ledger = new Ledger(Leg.ANYBODY, Gait.UNKNOWN);
        ledger.add(1000 / 1.97, 1.97, 0, 0);
        is(ledger, 572.3, 511.1, 385.4, 133.7, 582.1);
        assertThat(ledger.shareUnsure()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "130,   65,    60.07, 14.69",
        "137.5, 68.75, 62.72, 43.64",
        "145,   72.5,  64.68, 64.24"
    })
    void t25_cadence_tells_walking_from_running(
            double cadence, double steps, double impulse, double dose) {
        Ledger ledger = run(one -> one.add(60, 2.0, 0, cadence));
        assertThat(ledger.stepsPerLeg()).isCloseTo(steps, to4(steps));
        assertThat(ledger.impulse()).isCloseTo(impulse, to4(impulse));
        assertThat(ledger.dose()).isCloseTo(dose, to4(dose));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 8, 1305", "1, 1, 10, 1631", "2, 1, 7, 2145", "3, 1, 6, 2698", "4, 1, 5, 2964",
        "6, 1, 4, 3518", "8, 1, 3, 3498", "12, 1, 2, 3478", "20, 0, 1, 2865", "30, 0, 1, 4298",
        "35, 0, 1, 5014"
    })
    void the_stages_of_the_walk_run_table(int run, int walk, int times, int calf) {
        Ledger ledger =
                run(
                        one -> {
                            one.add(run * 60 * times, 2.5, 0, 0);
                            one.add(walk * 60 * times, 1.5, 0, 0);
                        });
        assertThat(ledger.metres().mid()).isEqualTo(calf);
    }

    @Test
    void a_kilometre_walked_is_a_fifth_of_one_run() {
        assertThat(run(one -> one.add(1000 / 1.4, 1.4, 0, 0)).metres())
                .isEqualTo(new CalfMetres(423, 211, 26));
    }

    @Test
    void standing_is_no_load() {
        assertThat(run(one -> one.add(600, 0.49, 0.1, 0)).metres()).isEqualTo(CalfMetres.NONE);
    }

    @Test
    void more_is_said_only_when_all_three_sets_say_it() {
        Ledger level = run(one -> one.add(5000 / 3.0, 3, 0, 0));
        Ledger fast = run(one -> one.add(5000 / 5.0, 5, 0, 0));
        Ledger uphill = run(one -> one.add(5000 / 3.0, 3, 0.05, 0));
        assertThat(fast.metres().comparedWith(level.metres()))
                .isEqualTo(CalfMetres.Comparison.ABOUT_THE_SAME);
        assertThat(uphill.metres().comparedWith(level.metres()))
                .isEqualTo(CalfMetres.Comparison.MORE);
        assertThat(level.metres().comparedWith(uphill.metres()))
                .isEqualTo(CalfMetres.Comparison.LESS);
    }

    private static Ledger run(Consumer<Ledger> stretches) {
        Ledger ledger = new Ledger(Leg.ANYBODY, Gait.RUN);
        stretches.accept(ledger);
        return ledger;
    }

    private static void is(
            Ledger ledger, double steps, double impulse, double calf, double from, double to) {
        CalfMetres metres = ledger.metres();
        assertThat(ledger.stepsPerLeg()).isCloseTo(steps, to4(steps));
        assertThat(ledger.impulse()).isCloseTo(impulse, to4(impulse));
        assertThat((double) metres.mid()).isCloseTo(calf, whole(calf));
        assertThat((double) metres.least()).isCloseTo(from, whole(from));
        assertThat((double) metres.most()).isCloseTo(to, whole(to));
    }

    /// Four significant digits.
    private static Offset<Double> to4(double value) {
        double digit = Math.pow(10, Math.floor(Math.log10(value)) - 3);
        return within(0.5001 * digit);
    }

    /// Four significant digits, of a number rounded to a whole one.
    private static Offset<Double> whole(double value) {
        return within(Math.max(0.9, 5 * Math.pow(10, Math.floor(Math.log10(value)) - 4)));
    }
}
