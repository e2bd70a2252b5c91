package org.soleus.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.plan.PlanBooks;
import org.soleus.content.running.RunBook;

import java.time.LocalDate;

/// Of an archive of years only what reaches the last weeks is looked at.
class CloseOnNextRunTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest(name = "a newest run of {0} days ago: {1}")
    @CsvSource({
        "-1, true", // it is tomorrow where she is
        "0, true",
        "14, true", // a last run that still speaks
        "44, true", // pain of thirty days before it, carried on through broken rests
        "46, false",
        "400, false"
    })
    void runs_of_long_ago_say_nothing_of_the_leg_today(int daysAgo, boolean says) {
        var rules = RunBook.rules(PlanBooks.load());
        assertThat(CloseOnNextRun.saysAnything(rules, TODAY.minusDays(daysAgo), TODAY))
                .isEqualTo(says);
    }
}
