package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The measures of a foretelling, by worked numbers and by laws.
class FlareReportTest {

    private static final double[] CHANCES = {.08, .10, .12, .15, .20, .30, .45, .60};
    private static final boolean[] FLARES = {false, false, false, false, true, false, true, true};

    private static List<Foretold> worked(int times) {
        List<Foretold> told = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            for (int at = 0; at < CHANCES.length; at++) {
                told.add(new Foretold(time, CHANCES[at], FLARES[at]));
            }
        }
        return told;
    }

    @Test
    void brier_and_skill_of_the_worked_example() {
        FlareReport report = FlareReport.of(worked(20)).orElseThrow();
        assertThat(report.brier()).isEqualTo(.1557, within(5e-5));
        assertThat(report.base()).isEqualTo(.2344, within(5e-5));
        assertThat(report.skill()).isEqualTo(.3356, within(5e-5));
        assertThat(report.runs()).isEqualTo(20 * 8);
        assertThat(report.flares()).isEqualTo(20 * 3);
    }

    @Test
    void five_bins_hold_as_many_runs_each_with_wilsons_span() {
        FlareReport report = FlareReport.of(worked(25)).orElseThrow();
        assertThat(report.bins()).hasSize(5).allMatch(bin -> bin.flares().of() == 40);
        assertThat(report.bins().getFirst().chance()).isEqualTo(.0875, within(1e-9));
        assertThat(report.bins().getFirst().flares().count()).isZero();
        for (int at = 1; at < 5; at++) {
            assertThat(report.bins().get(at).chance())
                    .isGreaterThan(report.bins().get(at - 1).chance());
        }
    }

    @Test
    void chances_that_are_true_have_a_slope_of_one_and_no_intercept() {
        Calibration by = Calibration.of(drawn(40_000, 1)).orElseThrow();
        assertThat(by.slope()).isEqualTo(1, within(.05));
        assertThat(by.intercept()).isEqualTo(0, within(.05));
    }

    @Test
    void chances_that_are_too_far_apart_have_half_the_slope() {
        Calibration by = Calibration.of(drawn(40_000, 2)).orElseThrow();
        assertThat(by.slope()).isEqualTo(.5, within(.03));
        assertThat(FlareReport.of(drawn(2_000, 2)).orElseThrow().passes()).isFalse();
    }

    /// Chances whose odds are spread so many times as far as they should be.
    private static List<Foretold> drawn(int runs, double spread) {
        Random random = new Random(72);
        List<Foretold> told = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            double odds = random.nextGaussian();
            boolean flare = random.nextDouble() < Logistic.chance(odds);
            told.add(new Foretold(run % 50, Logistic.chance(odds * spread), flare));
        }
        return told;
    }

    @Test
    void what_cannot_be_measured_is_no_report() {
        assertThat(FlareReport.of(List.of())).isEmpty();
        assertThat(FlareReport.of(worked(1).subList(0, 4))).isEmpty();
        List<Foretold> calm = new ArrayList<>();
        for (int run = 0; run < 50; run++) calm.add(new Foretold(run, .1, false));
        assertThat(FlareReport.of(calm)).isEmpty();
        calm.set(7, new Foretold(7, .1, true));
        assertThat(FlareReport.of(calm)).as("a third of the draws would be without one").isEmpty();
    }

    @Test
    void telling_everybody_the_share_has_no_skill_and_telling_the_truth_has_all() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Foretold> share = new ArrayList<>();
            List<Foretold> truth = new ArrayList<>();
            for (int run = 0; run < 400; run++) {
                boolean flare = random.nextInt(4) == 0;
                share.add(new Foretold(run % 20, .25, flare));
                truth.add(new Foretold(run % 20, flare ? .999 : .001, flare));
            }
            assertThat(FlareReport.of(share).orElseThrow().hasSkill()).as("%d", seed).isFalse();
            assertThat(FlareReport.of(truth).orElseThrow().skill()).isGreaterThan(.99);
        }
    }

    @Test
    void fewer_members_than_twenty_leave_no_span_and_so_no_report() {
        List<Foretold> many = drawn(1_000, 1);
        List<Foretold> few =
                many.stream()
                        .map(one -> new Foretold(one.member() % 4, one.chance(), one.flare()))
                        .toList();
        FlareReport of = FlareReport.of(many).orElseThrow();
        assertThat(of.low()).isLessThan(of.skill());
        assertThat(of.high()).isGreaterThan(of.skill());
        assertThat(FlareReport.of(few)).isEmpty();
    }

    @Test
    void the_fit_stands_on_the_summit_of_its_likelihood() {
        for (long seed = 0; seed < 30; seed++) {
            List<FlareRow> rows = new MadeRows(5, LocalDate.EPOCH, MadeRows.SIGNAL).days(60, seed);
            FlareModel model = FlareModel.fit(rows).orElseThrow();
            double at = height(rows, model);
            Random random = new Random(seed);
            for (int way = 0; way < 50; way++) {
                FlareModel beside =
                        new FlareModel(
                                model.base() + random.nextGaussian() / 50,
                                model.further() + random.nextGaussian() / 50,
                                model.harder() + random.nextGaussian() / 50,
                                model.sorer() + random.nextGaussian() / 50,
                                model.painful() + random.nextGaussian() / 50);
                assertThat(height(rows, beside)).as("seed %d", seed).isLessThanOrEqualTo(at);
            }
        }
    }

    private static double height(List<FlareRow> rows, FlareModel by) {
        double sum = 0;
        for (FlareRow row : rows) {
            double chance = by.chance(row.inputs());
            sum += Math.log(row.flare() ? chance : 1 - chance);
        }
        double drawn =
                by.further() * by.further()
                        + by.harder() * by.harder()
                        + by.sorer() * by.sorer()
                        + by.painful() * by.painful();
        return sum - drawn / 2;
    }
}
