package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/// A history as it stood on the morning of a day knows nothing of what came later.
class AsOfTest {

    private static final LocalDate DAY = Diary.DAY;

    private static Diary diary() {
        return new Diary().good(9, 6000).good(6, 7000).run(1, 8000, Diary.felt(1, 1, 1, 5));
    }

    @Test
    void runs_of_the_day_and_after_it_are_not_in_it() {
        History then = diary().history(true).asOf(DAY.minusDays(6));
        assertThat(then.runs()).extracting(PastRun::metres).containsExactly(6000);
        assertThat(then.last().orElseThrow().felt().rise()).contains(0);
    }

    @Test
    void mornings_that_were_still_to_come_are_not_known() {
        History now = diary().history(true);
        assertThat(now.last().orElseThrow().felt().rise()).contains(4);
        PastRun then = now.asOf(DAY).last().orElseThrow();
        assertThat(then.metres()).isEqualTo(8000);
        assertThat(then.felt().morning()).isPresent();
        assertThat(then.felt().secondMorning()).isEmpty();
        assertThat(then.felt().rise()).contains(0);
        assertThat(now.tolerance(2)).isNotEqualTo(now.asOf(DAY).tolerance(2));
        assertThat(now.asOf(DAY.plusDays(1)).last().orElseThrow().felt().rise()).contains(4);
    }

    @Test
    void what_comes_later_changes_nothing_of_it() {
        History with = diary().history(true).asOf(DAY.minusDays(3));
        History without = new Diary().good(9, 6000).good(6, 7000).history(true);
        assertThat(with.on(DAY.minusDays(3))).isEqualTo(without.asOf(DAY).on(DAY.minusDays(3)));
    }
}
