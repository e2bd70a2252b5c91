package org.soleus.content.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Decided;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Log;
import org.soleus.clinical.plan.MorningAnswer;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.SessionReport;
import org.soleus.clinical.plan.replay.Past;
import org.soleus.clinical.plan.replay.Replay;
import org.soleus.clinical.plan.replay.Summary;
import org.soleus.content.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class ReplayTest {

    private static final PlanBook BOOK = PlanBooks.load();
    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_same_numbers_treat_everybody_alike(long seed) {
        assertThat(new Replay(BOOK, BOOK).of(past(seed)).differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_log_decided_at_once_says_what_it_says_day_by_day(long seed) {
        var past = past(seed);
        var allowed = Replay.outlook(BOOK);
        var days = past.log().days();
        assertThat(Decision.days(BOOK, past.pattern(), days, allowed))
                .isEqualTo(
                        days.stream()
                                .map(
                                        known ->
                                                new Decided(
                                                        known.lastDay().orElseThrow(),
                                                        Decision.next(
                                                                BOOK,
                                                                past.pattern(),
                                                                known,
                                                                allowed)))
                                .toList());
    }

    @Test
    void a_day_knows_its_own_sessions_and_the_morning_after_and_nothing_later() {
        var days = past(1).log().days();
        assertThat(days)
                .allSatisfy(
                        known -> {
                            var day = known.lastDay().orElseThrow();
                            assertThat(known.mornings())
                                    .allMatch(one -> !one.date().isAfter(day.plusDays(1)));
                        });
        assertThat(days.getLast()).isEqualTo(past(1).log());
    }

    @Test
    void a_lower_limit_of_effort_holds_steps_up_and_says_why() throws IOException {
        var stricter = changed("progress_up_to_rpe: {value: 7", "progress_up_to_rpe: {value: 4");
        var differences = new Replay(BOOK, stricter).of(past(3)).differences();
        assertThat(differences)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.turn()).isEqualTo("PROGRESS to HOLD"))
                .allSatisfy(one -> assertThat(one.because()).isNotEmpty());
        assertThat(differences.stream().flatMap(one -> one.because().stream()))
                .anyMatch(why -> why.rule().equals("DOSE-HOLD-WORKING"));
    }

    @Test
    void a_harder_cut_changes_the_dose_of_a_step_back_alone() throws IOException {
        var harder = changed("cut_percent: {value: 30", "cut_percent: {value: 60");
        var all = new Summary();
        for (long seed = 1; seed <= 8; seed++) all.add(new Replay(BOOK, harder).of(past(seed)));
        assertThat(all.members()).isEqualTo(8);
        assertThat(all.daysApart()).isPositive();
        assertThat(all.turns().keySet()).containsExactly("REGRESS to REGRESS");
        assertThat(all.turns().get("REGRESS to REGRESS")).isEqualTo(all.daysApart());
    }

    private PlanBook changed(String old, String now) throws IOException {
        var file = folder.resolve("plan/dose.yaml");
        Files.createDirectories(file.getParent());
        var text = Folder.packaged().text("plan/dose.yaml");
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
        return Folder.at(folder).over(Folder.packaged()).reading(PlanBooks::load);
    }

    /// Twelve weeks of every other day, with good and bad days and some silence.
    private static Past past(long seed) {
        var random = new Random(seed);
        var sessions = new ArrayList<SessionReport>();
        var mornings = new ArrayList<MorningAnswer>();
        for (int day = 0; day < 84; day++) {
            boolean silent = random.nextInt(15) == 0;
            int morning = random.nextInt(9) == 0 ? 4 : 1;
            mornings.add(
                    new MorningAnswer(
                            DAY.plusDays(day),
                            silent ? Optional.empty() : Optional.of(new PainScore(morning)),
                            Optional.of(5)));
            if (day % 2 == 0) sessions.add(session(DAY.plusDays(day), random));
        }
        var log =
                new Log(
                        sessions,
                        mornings,
                        Optional.of(new PainScore(1)),
                        Optional.of(5),
                        Optional.empty());
        return new Past("m" + seed, Pattern.CALF_NONSPECIFIC, log);
    }

    private static SessionReport session(LocalDate day, Random random) {
        int during = random.nextInt(8) == 0 ? 5 : random.nextInt(3);
        return new SessionReport(
                day,
                List.of(BOOK.ladder().start("heel-raise-double", "calf-strength")),
                new SessionReport.Pain(
                        Optional.of(new PainScore(1)),
                        Optional.of(new PainScore(during)),
                        Optional.of(new PainScore(1))),
                new SessionReport.Effort(
                        Optional.of(100), Optional.of(3 + random.nextInt(5)), Optional.empty()),
                new SessionReport.Signs(Optional.of(false), Optional.of(List.of())));
    }
}
