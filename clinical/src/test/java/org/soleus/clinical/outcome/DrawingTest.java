package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.SplittableRandom;

class DrawingTest {

    private static final int DRAWS = 40_000;

    @ParameterizedTest(name = "{0} members at {1}")
    @CsvSource({"5, 0.5", "20, 0.1", "30, 0.4", "100, 0.35", "1000, 0.02", "1000000, 0.7"})
    void what_is_drawn_has_the_mean_and_the_spread_of_a_binomial(int n, double chance) {
        var drawing = new Drawing(3);
        double sum = 0;
        double squared = 0;
        for (int i = 0; i < DRAWS; i++) {
            double k = drawing.binomial(n, chance);
            sum += k;
            squared += (k - n * chance) * (k - n * chance);
        }
        double variance = n * chance * (1 - chance);
        assertThat(sum / DRAWS).isCloseTo(n * chance, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(squared / DRAWS / variance).isCloseTo(1, within(0.05));
    }

    @Test
    void each_number_of_a_binomial_comes_as_often_as_it_should() {
        var drawing = new Drawing(4);
        var seen = new int[31];
        for (int i = 0; i < DRAWS; i++) seen[drawing.binomial(30, 0.4)]++;
        double chance = Math.pow(0.6, 30);
        for (int k = 0; k <= 30; k++) {
            double due = DRAWS * chance;
            assertThat((double) seen[k]).isCloseTo(due, within(5 * Math.sqrt(due) + 3));
            chance *= 0.4 / 0.6 * (30 - k) / (k + 1);
        }
    }

    @Test
    void as_many_are_drawn_as_there_are() {
        var counts = new int[] {3, 0, 900, 1, 96};
        var drawn = new int[5];
        var drawing = new Drawing(5);
        for (int i = 0; i < 500; i++) {
            drawing.draw(counts, drawn);
            assertThat(Arrays.stream(drawn).sum()).isEqualTo(1000);
            assertThat(drawn[1]).isZero();
        }
    }

    /// A known program: baselines of 50, each member falls by 20 on average.
    @Test
    void ninety_five_of_a_hundred_intervals_hold_the_truth() {
        var random = new SplittableRandom(6);
        int drawn = 0;
        int formula = 0;
        for (int trial = 0; trial < 400; trial++) {
            var pairs = sample(random);
            var values = new Estimating(pairs).all(pairs.counts());
            int at = Estimator.MEAN_CHANGE.place();
            var boot = Interval.ofDraws(new Bootstrap(300, trial).draw(pairs)[at]);
            var normal =
                    new NormalIntervals(pairs, new Estimating(pairs))
                            .of(pairs.counts(), values)[at];
            if (boot.low() <= 20 && boot.high() >= 20) drawn++;
            if (normal.low() <= 20 && normal.high() >= 20) formula++;
        }
        assertThat(drawn).isBetween(360, 396);
        assertThat(formula).isBetween(360, 396);
    }

    private static Pairs sample(SplittableRandom random) {
        var counting = new Pairs.Counting();
        for (int i = 0; i < 80; i++) counting.add(50, 10 * random.nextInt(0, 7));
        return counting.done();
    }

    @Test
    void intervals_by_formula_agree_with_drawn_ones_on_many_members() {
        var random = new SplittableRandom(7);
        var counting = new Pairs.Counting();
        for (int i = 0; i < 2_000; i++) {
            int before = 10 * random.nextInt(1, 11);
            counting.add(before, 10 * random.nextInt(0, before / 10 + 1));
        }
        var pairs = counting.done();
        var values = new Estimating(pairs).all(pairs.counts());
        var normal = new NormalIntervals(pairs, new Estimating(pairs)).of(pairs.counts(), values);
        var draws = new Bootstrap(2_000, 8).draw(pairs);
        for (var estimator : Estimator.values()) {
            if (estimator == Estimator.MEDIAN_OF_PCT) continue;
            var drawn = Interval.ofDraws(draws[estimator.place()]);
            var formula = normal[estimator.place()];
            double width = drawn.high() - drawn.low();
            assertThat(formula.low()).isCloseTo(drawn.low(), within(0.15 * width));
            assertThat(formula.high()).isCloseTo(drawn.high(), within(0.15 * width));
        }
    }
}
