package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.plan.MissedDays;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunAdvance;
import org.soleus.clinical.plan.Telling;
import org.soleus.clinical.plan.WalkRun;
import org.soleus.content.message.Voice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class WalkRunTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate LAST = LocalDate.of(2026, 2, 27);

    @TestFactory
    Stream<DynamicTest> each_row_runs_the_stage_it_says() {
        return Rows.of(
                "plan-walkrun",
                row -> {
                    RunAdvance next =
                            BOOK.walkRun().next(outings(row), row.flag("slow"), !row.flag("cap"));
                    assertThat(next.stage()).isEqualTo(row.number("then"));
                    if (row.has("rule")) {
                        assertThat(next.because().getFirst().rule()).isEqualTo(row.text("rule"));
                    }
                });
    }

    private static List<WalkRun.Outing> outings(Node row) {
        return row.words("runs").stream()
                .map(
                        run ->
                                new WalkRun.Outing(
                                        Integer.parseInt(run.replace("!", "")), !run.endsWith("!")))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> days_away_do_what_each_row_says() {
        return Rows.of(
                "plan-missed",
                row -> {
                    MissedDays missed =
                            MissedDays.since(LAST, LAST.plusDays(row.number("days")), BOOK.dose());
                    assertThat(missed.getClass().getSimpleName()).isEqualTo(row.text("then"));
                    if (row.has("words")) {
                        assertThat(Voice.english().of(Telling.of(missed)))
                                .isEqualTo(row.text("words"));
                    }
                });
    }

    @Test
    void whoever_runs_beside_her_plan_is_not_away_and_a_plan_never_begun_is_too_old() {
        LocalDate today = LAST.plusDays(30);
        assertThat(MissedDays.since(LAST, today.minusDays(2), today, BOOK.dose()))
                .isInstanceOf(MissedDays.StepBack.class);
        assertThat(MissedDays.since(LAST, LAST, today, BOOK.dose()))
                .isInstanceOf(MissedDays.Reassess.class);
        assertThat(MissedDays.beforeAny(LAST, today, BOOK.dose()))
                .isInstanceOf(MissedDays.NotBegun.class);
        assertThat(MissedDays.beforeAny(LAST, LAST.plusDays(21), BOOK.dose()).reassesses())
                .isFalse();
    }
}
