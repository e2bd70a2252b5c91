package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

/// Ranks by hand, with ties and without.
class SpearmanTest {

    @ParameterizedTest
    @CsvSource({
        "1 2 3 4, 1 2 3 4, 1",
        "1 2 3 4, 10 200 3000 40000, 1",
        "1 2 3 4, 9 7 5 3, -1",
        // one tie: 4.5 / sqrt(4.5 * 5)
        "1 2 2 3, 1 2 3 4, 0.948683",
        // ties in both: 5 / 7.5
        "0 0 0 5 5, 1 1 2 2 2, 0.666667",
        // no tie, ten pairs: 1 - 6 * 194 / 990
        "106 100 86 101 99 103 97 113 112 110, 7 27 2 50 28 29 20 12 6 17, -0.175758",
    })
    void the_coefficient_of_two_columns(String one, String other, double rho) {
        assertThat(new Spearman(numbers(one), numbers(other)).all().orElseThrow())
                .isEqualTo(rho, within(5e-7));
    }

    @ParameterizedTest
    @CsvSource({"3 3 3, 1 2 3", "1 2 3, 0 0 0", "5, 5"})
    void a_column_of_one_value_has_no_rank(String one, String other) {
        assertThat(new Spearman(numbers(one), numbers(other)).all()).isEmpty();
    }

    @Test
    void a_draw_ranks_only_the_rows_that_it_drew() {
        var ranks = new Spearman(numbers("1 2 2 3 9"), numbers("1 2 3 4 0"));
        assertThat(ranks.of(new int[] {0, 1, 2, 3, 4, 4}, 4).orElseThrow())
                .isEqualTo(0.948683, within(5e-7));
        assertThat(ranks.of(new int[] {0, 0, 4, 4}, 4).orElseThrow()).isEqualTo(-1, within(1e-12));
        assertThat(ranks.of(new int[] {1, 1, 1}, 3)).isEmpty();
    }

    private static int[] numbers(String words) {
        return Arrays.stream(words.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
