package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Change;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Prescription;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.SessionReport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

class DecisionLawsTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate EVE = LocalDate.of(2028, 2, 20);
    private static final List<String> EXERCISES =
            List.of("heel-raise-double", "heel-raise-bent-double", "iso-heel-raise-double");

    /// A session and the morning after it.
    private record Row(
            int day,
            String exercise,
            Optional<Integer> during,
            Optional<Integer> after,
            Optional<Integer> morning,
            Optional<Integer> stiff,
            Optional<Integer> done,
            Optional<Integer> rpe,
            Optional<Boolean> limp,
            Optional<List<String>> flags) {}

    private record Story(Pattern pattern, int usual, List<Row> rows) {}

    @Test
    void worse_in_the_last_session_never_leads_further() {
        Law.holds(3000, 8, DecisionLawsTest::story, DecisionLawsTest::checkWorse);
    }

    @Test
    void silence_in_the_last_two_sessions_never_adds_load() {
        Law.holds(3000, 8, DecisionLawsTest::story, DecisionLawsTest::checkSilence);
    }

    @Test
    void a_step_back_holds_at_most_seven_tenths_of_the_volume_and_rests_48_hours() {
        Law.holds(
                3000,
                8,
                DecisionLawsTest::story,
                story -> {
                    if (decide(story) instanceof Progression.Regress regress) {
                        assertThat(regress.restHours()).isEqualTo(48);
                        assertThat(regress.changes()).isNotEmpty();
                        regress.changes().forEach(DecisionLawsTest::checkLess);
                    }
                });
    }

    @Test
    void a_step_up_changes_one_thing_of_one_exercise() {
        Law.holds(
                3000,
                8,
                DecisionLawsTest::story,
                story -> {
                    if (decide(story) instanceof Progression.Progress progress) {
                        Prescription from = progress.change().from();
                        Prescription to = progress.change().to();
                        int changed =
                                (from.sets() == to.sets() ? 0 : 1)
                                        + (from.amount().equals(to.amount()) ? 0 : 1)
                                        + (from.load().equals(to.load()) ? 0 : 1);
                        assertThat(from.exercise().equals(to.exercise()) ? changed : 1)
                                .isEqualTo(1);
                    }
                });
    }

    @Test
    void the_order_in_which_reports_arrive_changes_nothing() {
        Law.holds(
                500,
                8,
                DecisionLawsTest::story,
                story -> {
                    Story turned =
                            new Story(story.pattern(), story.usual(), story.rows().reversed());
                    assertThat(DecisionTest.word(decide(turned)))
                            .isEqualTo(DecisionTest.word(decide(story)));
                });
    }

    private static void checkLess(Change change) {
        if (change.from().exercise().equals(change.to().exercise())) {
            assertThat(10 * change.to().volume()).isLessThanOrEqualTo(7 * change.from().volume());
        }
    }

    private static void checkWorse(Story story) {
        Progression before = decide(story);
        for (UnaryOperator<Row> worse : worsenings()) {
            Progression after = decide(withLast(story, 1, worse));
            assertThat(rank(after)).isLessThanOrEqualTo(rank(before));
        }
    }

    private static void checkSilence(Story story) {
        if (decide(story) instanceof Progression.Progress) {
            return;
        }
        for (int back = 1; back <= Math.min(2, story.rows().size()); back++) {
            for (UnaryOperator<Row> silent : silences()) {
                assertThat(decide(withLast(story, back, silent)))
                        .isNotInstanceOf(Progression.Progress.class);
            }
        }
    }

    private static int rank(Progression decision) {
        return List.of("ESCALATE", "REGRESS", "HOLD", "PROGRESS")
                .indexOf(DecisionTest.word(decision));
    }

    private static List<UnaryOperator<Row>> worsenings() {
        return List.of(
                row -> with(row, more(row.during(), 10), row.after(), row.morning(), row.stiff()),
                row -> with(row, row.during(), more(row.after(), 10), row.morning(), row.stiff()),
                row -> with(row, row.during(), row.after(), more(row.morning(), 10), row.stiff()),
                row ->
                        with(
                                row,
                                row.during(),
                                row.after(),
                                row.morning(),
                                row.stiff().map(minutes -> minutes + 30)),
                row -> worked(row, row.done(), more(row.rpe(), 10), row.limp(), row.flags()),
                row ->
                        worked(
                                row,
                                row.done().map(done -> done / 2),
                                row.rpe(),
                                row.limp(),
                                row.flags()),
                row -> worked(row, row.done(), row.rpe(), Optional.of(true), row.flags()),
                row ->
                        worked(
                                row,
                                row.done(),
                                row.rpe(),
                                row.limp(),
                                Optional.of(List.of("swelling"))));
    }

    private static List<UnaryOperator<Row>> silences() {
        Optional<Integer> none = Optional.empty();
        return List.of(
                row -> with(row, none, row.after(), row.morning(), row.stiff()),
                row -> with(row, row.during(), none, row.morning(), row.stiff()),
                row -> with(row, row.during(), row.after(), none, row.stiff()),
                row -> with(row, row.during(), row.after(), row.morning(), none),
                row -> worked(row, none, row.rpe(), row.limp(), row.flags()),
                row -> worked(row, row.done(), none, row.limp(), row.flags()),
                row -> worked(row, row.done(), row.rpe(), Optional.empty(), row.flags()),
                row -> worked(row, row.done(), row.rpe(), row.limp(), Optional.empty()));
    }

    private static Optional<Integer> more(Optional<Integer> value, int most) {
        return value.map(number -> Math.min(most, number + 1));
    }

    private static Row with(
            Row row,
            Optional<Integer> during,
            Optional<Integer> after,
            Optional<Integer> morning,
            Optional<Integer> stiff) {
        return new Row(
                row.day(),
                row.exercise(),
                during,
                after,
                morning,
                stiff,
                row.done(),
                row.rpe(),
                row.limp(),
                row.flags());
    }

    private static Row worked(
            Row row,
            Optional<Integer> done,
            Optional<Integer> rpe,
            Optional<Boolean> limp,
            Optional<List<String>> flags) {
        return new Row(
                row.day(),
                row.exercise(),
                row.during(),
                row.after(),
                row.morning(),
                row.stiff(),
                done,
                rpe,
                limp,
                flags);
    }

    private static Story withLast(Story story, int back, UnaryOperator<Row> change) {
        List<Row> rows = new ArrayList<>(story.rows());
        int index = rows.size() - back;
        rows.set(index, change.apply(rows.get(index)));
        return new Story(story.pattern(), story.usual(), rows);
    }

    /// Mostly quiet, so that steps up are common; now and then an answer is missing or bad.
    private static Story story(Random random, int size) {
        List<Row> rows = new ArrayList<>();
        int day = 0;
        for (int row = 0; row < size; row++) {
            day += 1 + random.nextInt(3);
            rows.add(row(random, day));
        }
        Pattern pattern = List.of(Pattern.values()).get(random.nextInt(8));
        return new Story(pattern, random.nextInt(4), rows);
    }

    private static Row row(Random random, int day) {
        return new Row(
                day,
                EXERCISES.get(random.nextInt(10) < 8 ? 0 : random.nextInt(3)),
                number(random, 3, 9),
                number(random, 3, 9),
                number(random, 2, 8),
                number(random, 10, 60),
                random.nextInt(8) == 0 ? number(random, 100, 101) : Optional.of(100),
                number(random, 8, 11),
                random.nextInt(15) == 0 ? Optional.empty() : Optional.of(random.nextInt(15) == 0),
                random.nextInt(15) == 0 ? Optional.empty() : Optional.of(List.of()));
    }

    private static Optional<Integer> number(Random random, int usual, int below) {
        return switch (random.nextInt(15)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(random.nextInt(below));
            default -> Optional.of(random.nextInt(usual));
        };
    }

    private static Progression decide(Story story) {
        List<SessionReport> sessions = new ArrayList<>();
        List<MorningAnswer> mornings = new ArrayList<>();
        for (Row row : story.rows()) {
            LocalDate day = EVE.plusDays(row.day());
            sessions.add(
                    new SessionReport(
                            day,
                            List.of(BOOK.ladder().start(row.exercise(), "calf-strength")),
                            new SessionReport.Pain(
                                    Optional.empty(),
                                    row.during().map(PainScore::new),
                                    row.after().map(PainScore::new)),
                            new SessionReport.Effort(row.done(), row.rpe(), Optional.empty()),
                            new SessionReport.Signs(row.limp(), row.flags())));
            mornings.add(
                    new MorningAnswer(
                            day.plusDays(1), row.morning().map(PainScore::new), row.stiff()));
        }
        Log log =
                new Log(
                        sessions,
                        mornings,
                        Optional.of(new PainScore(story.usual())),
                        Optional.empty(),
                        Optional.empty());
        return Decision.next(BOOK, story.pattern(), log, DecisionTest.outlook());
    }
}
