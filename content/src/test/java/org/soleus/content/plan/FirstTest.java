package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.plan.DoseRules;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.MissedDays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What comes first on a day, row by row.
class FirstTest {

    private static final DoseRules RULES = PlanBooks.load().dose();
    private static final LocalDate TODAY = LocalDate.of(2028, 3, 1);
    private static final Because ASKED = new Because("SCREEN_AGAIN", "It hurt", "R");

    @TestFactory
    Stream<DynamicTest> what_comes_first_is_what_each_row_says() {
        return Rows.of(
                "plan-first",
                row ->
                        assertThat(First.of(known(row), RULES).getClass().getSimpleName())
                                .isEqualTo(row.text("first")));
    }

    private static First.Known known(Node row) {
        return new First.Known(
                TODAY,
                Rows.flag(row, "asked").orElse(false) ? List.of(ASKED) : List.of(),
                missed(row),
                Rows.flag(row, "guarded").orElse(false),
                ago(row, "screen"),
                ago(row, "answers"));
    }

    private static MissedDays missed(Node row) {
        var never = ago(row, "never");
        if (never.isPresent()) return MissedDays.beforeAny(never.get(), TODAY, RULES);
        var last = ago(row, "away").orElseThrow();
        return MissedDays.since(last, ago(row, "ran").orElse(last), TODAY, RULES);
    }

    private static Optional<LocalDate> ago(Node row, String key) {
        return Rows.number(row, key).map(TODAY::minusDays);
    }
}
