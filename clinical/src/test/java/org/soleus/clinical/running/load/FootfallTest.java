package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class FootfallTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    id  | speed | grade | cadence | force | contact | impulse | dose
                    S1  | 3     | 0     | own     | 5.6   | 0.28    | 0.784   | 1
                    S2  | 2.5   | 0     | own     | 5.225 | 0.3012  | 0.7869  | 0.8153
                    S3  | 4     | 0     | own     | 6.247 | 0.2496  | 0.7795  | 1.38
                    S4  | 5.56  | 0     | own     | 7.08  | 0.2188  | 0.7744  | 1.996
                    S5  | 1.39  | 0     | own     | 4.18  | 0.3809  | 0.7962  | 0.4225
                    S6  | 3     | 0.10  | own     | 6.127 | 0.28    | 0.8578  | 1.433
                    S7  | 3     | -0.10 | own     | 5.118 | 0.28    | 0.7165  | 0.6977
                    S8  | 3     | 0     | 160     | 5.804 | 0.2873  | 0.8336  | 1.184
                    S9  | 3.5   | 0.05  | 170     | 6.272 | 0.2651  | 0.8314  | 1.49
                    S10 | 2.2   | -0.04 | 158     | 4.886 | 0.321   | 0.7842  | 0.6644
                    """)
    void a_running_step(
            String id,
            double speed,
            double grade,
            String cadence,
            double force,
            double contact,
            double impulse,
            double dose) {
        double steps =
                cadence.equals("own")
                        ? CadenceLine.POPULATION.at(speed)
                        : Double.parseDouble(cadence);
        is(Running.at(speed, grade, steps, Leg.ANYBODY), force, contact, impulse, dose);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    id | grade | force | contact | impulse | dose
                    W1 | 0     | 2.8   | 0.647   | 0.9057  | 0.1444
                    W2 | 0.10  | 3.064 | 0.647   | 0.991   | 0.207
                    """)
    void a_walking_step_at_1_4_metres_a_second(
            String id, double grade, double force, double contact, double impulse, double dose) {
        is(Walking.at(1.4, grade, 115, Leg.ANYBODY), force, contact, impulse, dose);
    }

    @ParameterizedTest
    @CsvSource({"1.39, 155.5", "2, 160.4", "2.7, 166", "3, 168.4", "4, 176.4", "5.56, 188.9"})
    void everybodys_cadence_rises_with_speed(double speed, double cadence) {
        assertThat(CadenceLine.POPULATION.at(speed)).isCloseTo(cadence, within(0.05));
    }

    @Test
    void a_few_runs_draw_the_line_half_way_and_fifty_nearly_all_the_way() {
        assertThat(lineOf(5).at27()).isEqualTo(162);
        assertThat(lineOf(50).at27()).isCloseTo(158.7, within(0.03));
        assertThat(lineOf(90)).isEqualTo(lineOf(50));
        assertThat(CadenceLine.of()).isEqualTo(CadenceLine.POPULATION);
    }

    @ParameterizedTest
    @CsvSource({"170, 200", "170, 0.2", "600, 2.7", "30, 2.7"})
    void a_run_whose_numbers_are_off_says_nothing_of_a_cadence(double cadence, double speed) {
        assertThat(CadenceLine.levelOf(cadence, speed)).isEmpty();
    }

    @Test
    void a_level_that_nobody_has_stops_no_later_run() {
        assertThat(CadenceLine.of(-1408)).isEqualTo(CadenceLine.POPULATION);
        assertThat(CadenceLine.of(-1408, 170)).isEqualTo(CadenceLine.of(170));
    }

    private static CadenceLine lineOf(int runs) {
        double[] levels = new double[runs];
        Arrays.fill(levels, 158);
        return CadenceLine.of(levels);
    }

    private static void is(
            Footfall step, double force, double contact, double impulse, double dose) {
        assertThat(step.force(Exponents.MID)).isCloseTo(force, to4(force));
        assertThat(step.contact()).isCloseTo(contact, to4(contact));
        assertThat(step.impulse(Exponents.MID)).isCloseTo(impulse, to4(impulse));
        assertThat(step.dose(Exponents.MID)).isCloseTo(dose, to4(dose));
    }

    /// Four significant digits.
    private static Offset<Double> to4(double value) {
        double digit = Math.pow(10, Math.floor(Math.log10(value)) - 3);
        return within(0.5001 * digit);
    }
}
