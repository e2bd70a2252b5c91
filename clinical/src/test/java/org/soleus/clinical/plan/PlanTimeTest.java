package org.soleus.clinical.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.plan.PlanTime.Gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A clock that stands still, held against counting day by day.
class PlanTimeTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 20);

    @Test
    void it_counts_as_one_would_day_by_day() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var gaps = gaps(random);
            var time = PlanTime.around(gaps);
            var from = DAY.plusDays(random.nextInt(20));
            int days = random.nextInt(40);
            var after = from;
            for (int left = days; left > 0 || waits(gaps, after); after = after.plusDays(1)) {
                if (!waits(gaps, after)) left--;
            }
            assertThat(time.after(from, days)).as("seed " + seed).isEqualTo(after);
            assertThat(time.passed(from, after)).as("seed " + seed).isEqualTo(days);
        }
    }

    @Test
    void a_leap_day_is_a_day() {
        assertThat(PlanTime.UNBROKEN.after(LocalDate.of(2028, 2, 28), 2))
                .isEqualTo(LocalDate.of(2028, 3, 1));
        var holiday = new Gap(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 3, 2));
        assertThat(PlanTime.around(List.of(holiday)).after(LocalDate.of(2028, 2, 28), 1))
                .isEqualTo(LocalDate.of(2028, 3, 2));
    }

    private static List<Gap> gaps(Random random) {
        var gaps = new ArrayList<Gap>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var from = DAY.plusDays(random.nextInt(40));
            gaps.add(new Gap(from, from.plusDays(random.nextInt(12))));
        }
        return gaps;
    }

    private static boolean waits(List<Gap> gaps, LocalDate day) {
        return gaps.stream()
                .anyMatch(gap -> !day.isBefore(gap.from()) && day.isBefore(gap.before()));
    }
}
