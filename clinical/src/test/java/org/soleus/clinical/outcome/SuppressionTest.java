package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

class SuppressionTest {

    @Test
    void ten_stay_and_eleven_leave() {
        var two = new Suppression(List.of(joined(10), joined(400), joined(8)));
        assertThat(two.shownOf(0)).doesNotContain(Headcount.ENROLLED);
        assertThat(two.shownOf(1)).contains(Headcount.ENROLLED);
        assertThat(two.shownOf(2)).doesNotContain(Headcount.ENROLLED);
        assertThat(two.shownOfAll()).contains(Headcount.ENROLLED);
        var one = new Suppression(List.of(joined(11), joined(400)));
        assertThat(one.shownOf(0)).contains(Headcount.ENROLLED);
    }

    @Test
    void nobody_at_all_may_be_told() {
        var suppression = new Suppression(List.of(joined(0), joined(40)));
        assertThat(suppression.shownOf(0)).contains(Headcount.ENROLLED);
    }

    @Test
    void a_small_cell_that_the_total_would_tell_takes_the_next_smallest_with_it() {
        var suppression = new Suppression(List.of(joined(4), joined(400), joined(30)));
        assertThat(suppression.shownOf(1)).contains(Headcount.ENROLLED);
        assertThat(suppression.shownOf(2)).doesNotContain(Headcount.ENROLLED);
    }

    @Test
    void two_small_cells_whose_sum_is_small_take_another_one_too() {
        var suppression = new Suppression(List.of(joined(4), joined(3), joined(400), joined(30)));
        assertThat(suppression.shownOf(3)).doesNotContain(Headcount.ENROLLED);
        assertThat(suppression.shownOf(2)).contains(Headcount.ENROLLED);
    }

    @Test
    void eleven_cells_of_one_each_are_not_told_by_their_sum() {
        var rows = new ArrayList<Heads>();
        for (int i = 0; i < 11; i++) rows.add(joined(1));
        rows.add(joined(300));
        var suppression = new Suppression(rows);
        assertThat(suppression.shownOf(11)).doesNotContain(Headcount.ENROLLED);
    }

    @Test
    void one_small_group_alone_hides_the_total() {
        assertThat(new Suppression(List.of(joined(5))).shownOfAll())
                .doesNotContain(Headcount.ENROLLED);
    }

    @Test
    void a_few_who_did_not_start_are_hidden_by_hiding_who_did() {
        var rows = List.of(heads(100, 95, 90, 60), heads(100, 60, 60, 30), heads(90, 50, 50, 20));
        var suppression = new Suppression(rows);
        assertThat(suppression.shownOf(0))
                .contains(Headcount.ENROLLED)
                .doesNotContain(Headcount.STARTED);
    }

    /// Everybody who began completed, and so the rows that show only the latter tell the former:
    /// the total of those who began leaves no room for anybody else.
    @Test
    void what_follows_from_nobody_completing_who_did_not_begin_is_hidden_too() {
        var rows =
                List.of(
                        course(66, 45, 42, 31, 45),
                        course(43, 29, 24, 13, 29),
                        course(48, 48, 37, 23, 48),
                        course(83, 83, 51, 32, 53));
        var suppression = new Suppression(rows);
        assertThat(suppression.shownOf(0)).doesNotContain(Headcount.STARTED, Headcount.COMPLETED);
        assertThat(suppression.shownOf(0)).contains(Headcount.ENROLLED, Headcount.MEASURED);
    }

    @Test
    void how_many_began_without_pain_is_never_told_of_a_few() {
        var grid = Grid.ofTens();
        var group = new Tally("one", grid);
        group.joined(60, 42, 42);
        group.observed(grid.place(50, 20), 28);
        group.observed(grid.place(0, 0), 2);
        group.unobserved(grid.place(50, 50), 11);
        group.unobserved(grid.place(0, 0), 1);
        var row = Board.of(List.of(group.counted()), grid).rows().getFirst();
        assertThat(row.counts().get(Headcount.OBSERVED)).isEqualTo(new Cell.Shown(30));
        assertThat(row.figures())
                .isNotEmpty()
                .noneMatch(figure -> figure.about().estimator() == Estimator.MEAN_OF_PCT)
                .noneMatch(figure -> figure.about().estimator() == Estimator.MEDIAN_OF_PCT);
    }

    @RepeatedTest(300)
    void an_attacker_with_all_that_is_shown_finds_no_number_of_one_to_ten(RepetitionInfo turn) {
        var random = new SplittableRandom(turn.getCurrentRepetition());
        var rows = new ArrayList<Heads>();
        int many = random.nextInt(1, 7);
        for (int i = 0; i < many; i++) rows.add(random(random));
        new Attack(rows, new Suppression(rows)).findNothing();
    }

    /// Solves for every number of people in every set of rows that follows from what is shown.
    private record Attack(List<Heads> rows, Suppression suppression) {

        void findNothing() {
            var known = new Span(rows.size() * Headcount.values().length);
            for (int row = 0; row < rows.size(); row++) {
                for (var count : suppression.shownOf(row)) known.add(cell(row, count));
            }
            for (var count : suppression.shownOfAll()) known.add(column(count));
            for (int set = 1; set < 1 << rows.size(); set++) {
                for (var inference : Inference.ALL) look(known, set, inference);
            }
        }

        private void look(Span known, int set, Inference inference) {
            var asked = new double[rows.size() * Headcount.values().length];
            int people = 0;
            for (int row = 0; row < rows.size(); row++) {
                if ((set >> row & 1) == 0) continue;
                people += inference.people(rows.get(row));
                for (var count : Headcount.values()) {
                    asked[at(row, count)] = inference.signs().get(count.place());
                }
            }
            if (people < 1 || people > 10) return;
            assertThat(known.holds(asked))
                    .as(
                            "rows %s give %d of %s away",
                            Integer.toBinaryString(set), people, inference)
                    .isFalse();
        }

        private double[] cell(int row, Headcount count) {
            var cell = new double[rows.size() * Headcount.values().length];
            cell[at(row, count)] = 1;
            return cell;
        }

        private double[] column(Headcount count) {
            var column = new double[rows.size() * Headcount.values().length];
            for (int row = 0; row < rows.size(); row++) column[at(row, count)] = 1;
            return column;
        }

        private static int at(int row, Headcount count) {
            return row * Headcount.values().length + count.place();
        }
    }

    /// All that follows from some sums by adding and subtracting.
    private static final class Span {
        private final List<double[]> reduced = new ArrayList<>();
        private final List<Integer> leads = new ArrayList<>();
        private final int size;

        Span(int size) {
            this.size = size;
        }

        void add(double[] sum) {
            var rest = reduce(sum);
            for (int at = 0; at < size; at++) {
                if (Math.abs(rest[at]) < 1e-9) continue;
                double lead = rest[at];
                for (int i = 0; i < size; i++) rest[i] /= lead;
                reduced.add(rest);
                leads.add(at);
                return;
            }
        }

        boolean holds(double[] sum) {
            for (double left : reduce(sum)) {
                if (Math.abs(left) > 1e-9) return false;
            }
            return true;
        }

        private double[] reduce(double[] sum) {
            var rest = sum.clone();
            for (int which = 0; which < reduced.size(); which++) {
                double times = rest[leads.get(which)];
                for (int at = 0; at < size; at++) rest[at] -= times * reduced.get(which)[at];
            }
            return rest;
        }
    }

    private static Heads random(SplittableRandom random) {
        var tally = new Tally("", Grid.ofTens());
        int enrolled = random.nextInt(0, 90);
        int started = part(random, enrolled);
        tally.joined(enrolled, started, part(random, started));
        int measured = part(random, started);
        for (int i = 0; i < measured; i++) {
            int before = 10 * random.nextInt(0, 11);
            int kind = Grid.ofTens().place(before, 10 * random.nextInt(0, 11));
            if (random.nextInt(3) == 0) tally.unobserved(kind, 1);
            else tally.observed(kind, 1);
        }
        return tally.counted().heads();
    }

    private static int part(SplittableRandom random, int of) {
        return random.nextInt(3) == 0 ? of : random.nextInt(of / 2, of + 1);
    }

    private static Heads joined(int people) {
        return heads(people, 0, 0, 0);
    }

    private static Heads heads(int enrolled, int started, int measured, int observed) {
        var heads = new Heads();
        heads.add(Headcount.ENROLLED, enrolled);
        heads.add(Headcount.STARTED, started);
        heads.add(Headcount.MEASURED, measured);
        heads.add(Headcount.OBSERVED, observed);
        return heads;
    }

    private static Heads course(
            int enrolled, int started, int measured, int observed, int completed) {
        var heads = heads(enrolled, started, measured, observed);
        heads.add(Headcount.COMPLETED, completed);
        heads.add(Headcount.MEASURED_IN_PAIN, measured);
        heads.add(Headcount.OBSERVED_IN_PAIN, observed);
        return heads;
    }

    @Test
    void a_row_shows_figures_only_with_all_the_counts_that_they_are_made_from() {
        var grid = Grid.ofTens();
        var large = new Tally("large", grid);
        large.joined(200, 150, 100);
        large.observed(grid.place(50, 20), 60);
        large.observed(grid.place(50, 50), 40);
        large.unobserved(grid.place(40, 40), 30);
        var small = new Tally("small", grid);
        small.joined(30, 20, 5);
        small.observed(grid.place(50, 20), 5);
        var rows = Board.of(List.of(large.counted(), small.counted()), grid).rows();
        assertThat(rows.get(1).figures()).isEmpty();
        assertThat(rows.get(1).counts().get(Headcount.OBSERVED)).isEqualTo(new Cell.Withheld());
        assertThat(Set.copyOf(rows.get(1).counts().values())).contains(new Cell.Withheld());
    }
}
