package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.Cautions;
import org.soleus.clinical.plan.Complaint;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Habits;
import org.soleus.clinical.plan.History;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.LegToday;
import org.soleus.clinical.plan.LoadTests;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PatternMatch;
import org.soleus.clinical.plan.Patterns;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Program;
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
import java.util.Random;
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

    /// Every pattern that fits beside the first holds the plan back, and adds nothing to do.
    @Test
    void a_further_pattern_takes_away_and_never_adds() {
        int seen = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            var intake = Anyone.of(new Random(seed), 9);
            var match = Patterns.match(intake, BOOK.match());
            if (match.also().isEmpty()) continue;
            seen++;
            var program = Drafting.draft(BOOK, intake, TODAY.plusDays(1));
            for (var also : match.also()) {
                assertThat(program.limit().most().isWorseThan(BOOK.limit(also).most()))
                        .as("seed %s, limit of %s", seed, also)
                        .isFalse();
                assertThat(exercises(program))
                        .as("seed %s, left out by %s", seed, also)
                        .doesNotContainAnyElementsOf(
                                Optional.of(BOOK.card(also).leavesOut())
                                        .filter(all -> !all.isEmpty())
                                        .orElse(Set.of("nothing")));
            }
            assertThat(program.limit().most().isWorseThan(BOOK.limit(match.pattern()).most()))
                    .isFalse();
            assertThat(match.because()).extracting(Because::rule).contains("PAT-ALSO");
        }
        assertThat(seen).as("so that it is tried at all").isGreaterThan(50);
    }

    /// A deep calf and a heel bone: bent-knee work, and the heel never below the floor.
    @Test
    void a_calf_with_a_sore_heel_bone_follows_the_calf_and_keeps_the_heel_on_the_floor() {
        var complaint =
                new Complaint(
                        Set.of(Zone.Z4, Zone.Z6),
                        Set.of(Side.LEFT),
                        Optional.of(Onset.GRADUAL),
                        Set.of(Complaint.Doing.LONG_STEADY_RUN),
                        Optional.of(Complaint.Worst.SLOW_JOG),
                        new LoadTests(
                                Optional.empty(),
                                Optional.of(new PainScore(1)),
                                Optional.of(new PainScore(3)),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of(TODAY.minusDays(5)),
                        new LegToday(
                                Optional.of(LegToday.Walking.NORMAL),
                                Optional.of(LegToday.HeelRaise.SINGLE),
                                Optional.of(LegToday.Bruise.NONE),
                                Optional.of(false),
                                Optional.of(new PainScore(1)),
                                Optional.of(0)),
                        History.UNANSWERED);
        var intake = intake(complaint);
        var match = Patterns.match(intake, BOOK.match());
        assertThat(match.pattern()).isEqualTo(Pattern.SOLEUS_STRAIN);
        assertThat(match.also()).containsExactly(Pattern.ACHILLES_INSERTIONAL);
        var program = Drafting.draft(BOOK, intake, TODAY);
        assertThat(program.limit().most()).isEqualTo(new PainScore(3));
        assertThat(exercises(program))
                .contains("heel-raise-bent-double", "heel-raise-floor-insertional")
                .doesNotContain("heel-raise-double", "calf-stretch-wall", "soleus-stretch-wall");
        assertThat(
                        program.days().stream()
                                .flatMap(day -> day.sessions().stream())
                                .map(PlannedSession::kind))
                .doesNotContain(PlannedSession.Kind.KEPT_RUN);
    }

    @Test
    void signs_of_a_tear_are_seen_whichever_pattern_leads() {
        var torn =
                new LegToday(
                        Optional.of(LegToday.Walking.NORMAL),
                        Optional.of(LegToday.HeelRaise.SINGLE),
                        Optional.of(LegToday.Bruise.EXTENSIVE),
                        Optional.of(false),
                        Optional.of(new PainScore(1)),
                        Optional.of(20));
        var match = Patterns.match(intake(tendonAndCalf(torn)), BOOK.match());
        assertThat(match.pattern()).isEqualTo(Pattern.ACHILLES_MID);
        assertThat(match.also()).containsExactly(Pattern.SOLEUS_STRAIN);
        assertThat(match.disposition()).isEqualTo(Disposition.SAME_DAY);
    }

    private static Complaint tendonAndCalf(LegToday today) {
        return new Complaint(
                Set.of(Zone.Z4, Zone.Z5),
                Set.of(Side.LEFT),
                Optional.of(Onset.GRADUAL),
                Set.of(Complaint.Doing.MORE_DISTANCE),
                Optional.empty(),
                new LoadTests(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.of(TODAY.minusDays(5)),
                today,
                History.UNANSWERED);
    }

    private static Set<String> exercises(Program program) {
        var exercises = new HashSet<String>();
        for (var day : program.days()) {
            for (var session : day.sessions()) {
                session.exercises().forEach(one -> exercises.add(one.exercise()));
            }
        }
        return exercises;
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
