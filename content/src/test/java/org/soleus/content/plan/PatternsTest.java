package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.PatternMatch;
import org.soleus.clinical.plan.Patterns;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.RunningNow;
import org.soleus.clinical.plan.StrainGrade;
import org.soleus.clinical.plan.Zone;
import org.soleus.clinical.triage.Circumstances.Onset;
import org.soleus.clinical.triage.Disposition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class PatternsTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);

    @TestFactory
    Stream<DynamicTest> each_row_fits_the_pattern_it_says() {
        return Rows.of(
                "plan-patterns",
                row -> {
                    PatternMatch match = Patterns.match(intake(row), BOOK.match());
                    assertThat(match.pattern().slug()).isEqualTo(row.text("then"));
                    assertThat(match.because()).isNotEmpty();
                    if (row.has("look")) {
                        assertThat(match.disposition())
                                .isEqualTo(Disposition.valueOf(row.text("look")));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> each_strain_has_the_grade_it_says() {
        return Rows.of(
                "plan-grades",
                row -> {
                    PatternMatch match = Patterns.match(strained(row), BOOK.match());
                    assertThat(match.grade()).contains(StrainGrade.valueOf(row.text("grade")));
                    assertThat(match.disposition())
                            .isEqualTo(Disposition.valueOf(row.text("look")));
                });
    }

    private static Intake intake(Node row) {
        return intake(
                new Complaint(
                        new HashSet<>(Rows.words(row, "zones", Zone::valueOf)),
                        row.flag("both") ? EnumSet.allOf(Side.class) : Set.of(Side.LEFT),
                        Rows.word(row, "onset", "gradual", Onset::valueOf),
                        new HashSet<>(Rows.words(row, "doing", Complaint.Doing::valueOf)),
                        Rows.word(row, "worst", "silent", Complaint.Worst::valueOf),
                        tests(row),
                        Optional.of(TODAY.minusDays(row.number("days", 5))),
                        today(row),
                        new History(
                                Optional.empty(),
                                Rows.flag(row, "knot"),
                                Rows.number(row, "cramps"),
                                Rows.flag(row, "night"),
                                Rows.flag(row, "bone_clear"),
                                Rows.flag(row, "hop"))));
    }

    private static Intake strained(Node row) {
        return intake(
                new Complaint(
                        Set.of(Zone.Z2),
                        Set.of(Side.LEFT),
                        Optional.of(Onset.SUDDEN),
                        Set.of(Complaint.Doing.SPRINT),
                        Optional.empty(),
                        new LoadTests(
                                Optional.empty(),
                                Rows.pain(row, "raise_pain", 3),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of(TODAY.minusDays(5)),
                        today(row),
                        History.UNANSWERED));
    }

    private static LegToday today(Node row) {
        return new LegToday(
                Rows.word(row, "walking", "normal", LegToday.Walking::valueOf),
                Rows.word(row, "raise", "single", LegToday.HeelRaise::valueOf),
                Rows.word(row, "bruise", "none", LegToday.Bruise::valueOf),
                Optional.of(row.flag("dent")),
                Optional.of(new PainScore(1)),
                Rows.number(row, "stiff", 0));
    }

    private static LoadTests tests(Node row) {
        if (!row.has("tests")) {
            return LoadTests.NONE;
        }
        List<Optional<PainScore>> scores =
                row.numbers("tests").stream().map(PainScore::new).map(Optional::of).toList();
        return new LoadTests(
                scores.get(0), scores.get(1), scores.get(2), scores.get(3), scores.get(4));
    }

    private static Intake intake(Complaint complaint) {
        return new Intake(
                TODAY,
                34,
                Optional.empty(),
                complaint,
                Habits.UNANSWERED,
                Cautions.UNANSWERED,
                RunningNow.UNANSWERED,
                List.of(),
                Set.of(),
                Set.of());
    }
}
