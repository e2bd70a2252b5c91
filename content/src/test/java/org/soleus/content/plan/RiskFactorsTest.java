package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Program;
import org.soleus.clinical.plan.RiskFactors;
import org.soleus.clinical.plan.RiskFinding;
import org.soleus.clinical.plan.RunningNow;
import org.soleus.clinical.plan.Zone;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class RiskFactorsTest {

    private static final PlanBook BOOK = PlanBooks.load();

    @TestFactory
    Stream<DynamicTest> each_answer_finds_what_its_row_says_and_turns_it_on() {
        return Rows.of("plan-risks", RiskFactorsTest::check);
    }

    private static void check(Node row) {
        Intake intake = intake(row);
        List<RiskFinding> found = RiskFactors.find(intake, BOOK.risks());
        assertThat(found).extracting(risk -> risk.factor().id()).isEqualTo(row.words("then"));
        Program program = Drafting.draft(BOOK, intake, Anyone.DAY);
        for (String part : row.words("parts")) {
            assertThat(program.components())
                    .filteredOn(one -> one.id().equals(part))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.because()).contains(found.getFirst().because()));
        }
    }

    private static Intake intake(Node row) {
        return new Intake(
                Anyone.DAY,
                row.number("age", 34),
                Optional.empty(),
                new Complaint(
                        Set.of(Zone.Z4),
                        Set.of(Side.LEFT),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        LoadTests.NONE,
                        Optional.empty(),
                        LegToday.UNANSWERED,
                        new History(
                                Rows.number(row, "before"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                habits(row),
                Cautions.UNANSWERED,
                RunningNow.UNANSWERED,
                List.of(),
                Set.of(),
                Set.of());
    }

    private static Habits habits(Node row) {
        return new Habits(
                new Habits.Feet(
                        Rows.word(row, "footprint", "silent", Habits.Footprint::valueOf),
                        Rows.number(row, "raises"),
                        Rows.number(row, "balance_s"),
                        Rows.flag(row, "weak_ankles"),
                        Rows.flag(row, "weak_quads")),
                new Habits.Training(
                        Rows.word(row, "experience", "silent", Habits.Experience::valueOf),
                        Rows.number(row, "week_m"),
                        Rows.number(row, "week_before_m"),
                        Rows.number(row, "last_run_m"),
                        Rows.number(row, "longest_m"),
                        new HashSet<>(Rows.words(row, "surfaces", Habits.Surface::valueOf))),
                new Habits.Shoes(
                        Rows.flag(row, "toes"), Optional.empty(), Rows.number(row, "drop_mm")),
                new Habits.Day(
                        Rows.flag(row, "dry"),
                        Rows.flag(row, "cramps"),
                        Rows.number(row, "sitting_h"),
                        Rows.flag(row, "sits_then_runs"),
                        Rows.number(row, "sleep_h")),
                new Habits.Mind(
                        Rows.number(row, "phq2"),
                        Rows.number(row, "gad2"),
                        Rows.number(row, "fear"),
                        Rows.number(row, "stress")));
    }
}
