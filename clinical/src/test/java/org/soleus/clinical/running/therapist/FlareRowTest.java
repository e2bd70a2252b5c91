package org.soleus.clinical.running.therapist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.capacity.Diary;
import org.soleus.clinical.running.capacity.Felt;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// A run is a row where the rule would have spoken before it, and where all its answers are there.
class FlareRowTest {

    private static final LocalDate DAY = Diary.DAY;

    /// Runs every third day, the last so many days ago.
    private static Diary steady(int runs, int last) {
        Diary diary = new Diary();
        for (int run = runs - 1; run >= 0; run--) diary.good(last + 3 * run, 8000);
        return diary;
    }

    private static List<FlareRow> rows(Diary diary) {
        return FlareRow.of(7, diary.history(true), LocalDate.EPOCH, DAY);
    }

    @Test
    void after_eight_scored_runs_each_further_one_is_a_row() {
        List<FlareRow> rows = rows(steady(12, 3));
        assertThat(rows)
                .extracting(FlareRow::day)
                .containsExactly(
                        DAY.minusDays(12), DAY.minusDays(9), DAY.minusDays(6), DAY.minusDays(3));
        assertThat(rows).noneMatch(FlareRow::flare).allMatch(row -> row.member() == 7);
        FlareInputs inputs = rows.getLast().inputs();
        assertThat(inputs).isEqualTo(new FlareInputs(0, 0, 0, 0));
    }

    @Test
    void a_run_that_hurt_is_a_flare_and_weighs_on_the_row_after_it() {
        List<FlareRow> rows = rows(steady(9, 9).sore(6, 16_000).good(3, 8000));
        assertThat(rows).extracting(FlareRow::flare).containsExactly(false, true, false);
        assertThat(rows.get(1).inputs().further()).isEqualTo(1, within(1e-9));
        assertThat(rows.get(2).inputs().painful()).isEqualTo(2);
        assertThat(rows.get(2).inputs().further()).isEqualTo(-1, within(1e-9));
    }

    @Test
    void a_second_morning_two_points_above_the_usual_is_a_flare() {
        List<FlareRow> rows = rows(steady(9, 6).run(3, 8000, Diary.felt(1, 1, 1, 3)));
        assertThat(rows.getLast().flare()).isTrue();
        rows = rows(steady(9, 6).run(3, 8000, Diary.felt(1, 1, 1, 2)));
        assertThat(rows.getLast().flare()).isFalse();
    }

    @Test
    void a_morning_that_was_still_to_come_is_not_known_before_a_run() {
        Diary diary = steady(9, 6).run(3, 8000, Diary.felt(1, 1, 2, 4)).good(2, 8000);
        FlareRow next = rows(diary).getLast();
        assertThat(next.day()).isEqualTo(DAY.minusDays(2));
        assertThat(next.inputs().sorer()).isEqualTo(1);
        diary = steady(9, 7).run(4, 8000, Diary.felt(1, 1, 2, 4)).good(2, 8000);
        assertThat(rows(diary).getLast().inputs().sorer()).isEqualTo(3);
    }

    @Test
    void an_answer_that_is_missing_makes_no_row_flare_or_not() {
        for (Felt felt :
                List.of(
                        Felt.NOTHING,
                        Diary.felt(-1, 1, 1, 1),
                        Diary.felt(1, 1, -1, 1),
                        Diary.felt(1, 1, 1, -1),
                        Diary.felt(9, 9, -1, -1))) {
            assertThat(rows(steady(9, 6).run(3, 8000, felt)))
                    .extracting(FlareRow::day)
                    .doesNotContain(DAY.minusDays(3));
        }
    }

    @Test
    void what_is_awaited_and_second_runs_of_a_day_are_no_rows() {
        assertThat(rows(steady(10, 1))).extracting(FlareRow::day).doesNotContain(DAY.minusDays(1));
        assertThat(rows(steady(10, 2))).extracting(FlareRow::day).contains(DAY.minusDays(2));
        assertThat(rows(steady(10, 3).good(3, 2000))).hasSize(2);
    }

    @Test
    void after_three_weeks_away_and_far_beyond_what_was_borne_the_rule_is_silent() {
        assertThat(rows(steady(9, 25).good(3, 8000))).hasSize(1);
        assertThat(rows(steady(9, 6).good(3, 16_001))).hasSize(1);
        assertThat(rows(steady(9, 6).good(3, 16_000))).hasSize(2);
    }

    @Test
    void only_the_days_asked_for_are_looked_at() {
        var history = steady(12, 3).history(true);
        assertThat(FlareRow.of(1, history, DAY.minusDays(6), DAY)).hasSize(2);
        assertThat(FlareRow.of(1, history, LocalDate.EPOCH, DAY.minusDays(5))).hasSize(2);
    }

    @Test
    void nothing_that_comes_after_a_run_changes_what_was_known_before_it() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int cut = random.nextInt(20, 40);
            long before = random.nextLong();
            Diary one = lived(cut, before, random.nextLong());
            Diary other = lived(cut, before, random.nextLong());
            LocalDate last = DAY.minusDays(cut);
            assertThat(inputs(one, last)).as("seed %d", seed).isEqualTo(inputs(other, last));
        }
    }

    private static List<FlareInputs> inputs(Diary diary, LocalDate last) {
        return FlareRow.of(0, diary.history(true), LocalDate.EPOCH, DAY).stream()
                .filter(row -> !row.day().isAfter(last))
                .map(FlareRow::inputs)
                .toList();
    }

    /// Runs of ninety days, the same up to one day and others after it.
    private static Diary lived(int cut, long before, long after) {
        Random random = new Random(before);
        Random later = new Random(after);
        Diary diary = new Diary();
        for (int ago = 90; ago > 0; ago--) {
            Random by = ago >= cut ? random : later;
            if (by.nextInt(3) > 0) continue;
            Felt felt = Diary.felt(by.nextInt(5), by.nextInt(3), by.nextInt(4), by.nextInt(4));
            diary.run(ago, 4000 + 500 * by.nextInt(10), felt);
        }
        return diary;
    }
}
