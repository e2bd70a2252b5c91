package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.picture.Followed;
import org.soleus.clinical.running.picture.Lived;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;

/// What load and later mornings say together, and when they say nothing.
class RankLinkTest {

    @Test
    void too_few_mornings_say_how_many_more_it_needs() {
        assertThat(RankLink.of(days(20, at -> at % 5)))
                .isInstanceOfSatisfying(
                        RankLink.NeedsMore.class, more -> assertThat(more.mornings()).isPositive());
        assertThat(RankLink.of(List.of())).isInstanceOf(RankLink.NeedsMore.class);
    }

    @Test
    void mornings_that_rise_with_load_rank_as_one_whatever_is_drawn() {
        var link = ranked(days(84, at -> load(at) / 1000));
        assertThat(link.rho()).isEqualTo(1);
        assertThat(link.low()).isEqualTo(1);
        assertThat(link.high()).isEqualTo(1);
        assertThat(link.pairs()).isEqualTo(84);
        assertThat(link.excludesNothing()).isTrue();
    }

    @Test
    void who_runs_less_when_sore_ranks_below_nothing() {
        var link = ranked(days(84, at -> 10 - load(at) / 1000));
        assertThat(link.rho()).isEqualTo(-1);
        assertThat(link.high()).isNegative();
    }

    @Test
    void mornings_that_know_nothing_of_load_leave_a_span_around_nothing() {
        var chance = new Random(5);
        var link = ranked(days(168, _ -> chance.nextInt(6)));
        assertThat(link.low()).isLessThan(link.rho()).isNegative();
        assertThat(link.high()).isGreaterThan(link.rho()).isPositive();
        assertThat(link.excludesNothing()).isFalse();
    }

    @Test
    void the_same_days_say_the_same_each_time() {
        IntFunction<Integer> pain = at -> (at * 7 + load(at) / 2000) % 6;
        assertThat(RankLink.of(days(120, pain))).isEqualTo(RankLink.of(days(120, pain)));
    }

    @Test
    void more_weeks_leave_a_narrower_span() {
        IntFunction<Integer> pain = at -> load(at) / 2000 + at * at % 3;
        var few = ranked(days(70, pain));
        var many = ranked(days(182, pain));
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Test
    void mornings_all_alike_are_not_ranked() {
        assertThat(RankLink.of(days(84, _ -> 3))).isEqualTo(new RankLink.TooAlike());
    }

    @Test
    void a_morning_not_told_and_an_answer_shared_by_two_runs_are_left_out() {
        var days = new ArrayList<>(days(84, at -> load(at) / 1000));
        days.set(10, new Followed(9000, Optional.empty(), false));
        days.set(20, new Followed(9000, Optional.of(new Lived.Morning(0, false)), true));
        var link = ranked(days);
        assertThat(link.pairs()).isEqualTo(82);
        assertThat(link.rho()).isEqualTo(1);
    }

    private static RankLink.Ranked ranked(List<Followed> days) {
        return (RankLink.Ranked) RankLink.of(days);
    }

    private static List<Followed> days(int count, IntFunction<Integer> pain) {
        var days = new ArrayList<Followed>();
        for (int at = 0; at < count; at++) {
            int points = pain.apply(at);
            var morning = new Lived.Morning(points, points > 2);
            days.add(new Followed(load(at), Optional.of(morning), false));
        }
        return days;
    }

    /// Rest, then four different runs, over and over.
    private static int load(int at) {
        return new int[] {0, 3000, 5000, 0, 7000, 0, 9000, 4000}[at % 8];
    }
}
