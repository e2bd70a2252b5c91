package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class ComparisonTest {

    private static final Bootstrap FEW = new Bootstrap(200, 1);

    /// The published means of participants and of those who registered and never started.
    @Test
    void the_difference_of_the_published_falls_is_two_and_a_half_points() {
        var started = pairs(45, 18, 8, 45, 19, 2);
        var others = pairs(49, 24, 6, 48, 25, 3, 49, 24, 1);
        var against = (Comparison.Against) new Comparing(FEW).compare("never", started, others);
        assertThat(against.fall()).isCloseTo(26.8, within(1e-9));
        assertThat(against.theirs()).isCloseTo(24.4, within(1e-9));
        assertThat(against.difference()).isCloseTo(2.4, within(1e-9));
        assertThat(against.low()).isLessThan(2.4);
        assertThat(against.high()).isGreaterThan(2.4);
    }

    @Test
    void without_others_there_is_nobody_to_compare_with() {
        assertThat(new Comparing(FEW).compare("waiting", pairs(50, 20, 3), pairs()))
                .isEqualTo(new Comparison.Nobody("waiting"));
    }

    @Test
    void what_might_have_come_anyway_is_weighted_by_where_members_began() {
        var started = pairs(30, 10, 10, 80, 30, 30);
        var others = pairs(30, 25, 50, 80, 50, 10);
        var history = NaturalHistory.of(started, others);
        assertThat(history.covered()).isEqualTo(40);
        assertThat(history.expected()).isCloseTo((10 * 5 + 30 * 30) / 40.0, within(1e-9));
        assertThat(history.fell()).isCloseTo((10 * 20 + 30 * 50) / 40.0, within(1e-9));
    }

    @Test
    void members_who_began_where_nobody_else_did_are_told_as_not_covered() {
        var history = NaturalHistory.of(pairs(30, 10, 10, 90, 30, 5), pairs(30, 20, 4));
        assertThat(history.covered()).isEqualTo(10);
        assertThat(history.started()).isEqualTo(15);
    }

    @Test
    void two_answers_before_anything_began_tell_what_falls_by_itself() {
        var twice =
                List.of(
                        new Pairs.Pair(80, 60),
                        new Pairs.Pair(60, 60),
                        new Pairs.Pair(20, 30),
                        new Pairs.Pair(0, 10));
        var told = (Regression.Estimated) Regression.of(twice);
        assertThat(told.mean()).isEqualTo(40);
        assertThat(told.letIn()).isEqualTo(70);
        assertThat(told.fellBefore()).isEqualTo(10);
        assertThat(told.expected())
                .isCloseTo((1 - told.correlation()) * 30, within(1e-9))
                .isPositive();
    }

    @Test
    void answers_that_are_all_alike_tell_nothing_of_it() {
        var same = List.of(new Pairs.Pair(50, 50), new Pairs.Pair(50, 50), new Pairs.Pair(50, 50));
        assertThat(Regression.of(same)).isEqualTo(new Regression.Untold(3));
    }

    static Pairs pairs(int... triples) {
        var counting = new Pairs.Counting();
        for (int i = 0; i < triples.length; i += 3) {
            counting.add(triples[i], triples[i + 1], triples[i + 2]);
        }
        return counting.done();
    }
}
