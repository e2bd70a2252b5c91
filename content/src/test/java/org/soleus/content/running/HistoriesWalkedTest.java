package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.clinical.plan.Pattern;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.NextWords;
import org.soleus.clinical.running.next.Outing;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;
import org.soleus.content.message.Voice;
import org.soleus.content.plan.PlanBooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Three real histories, walked day by day: what Soleus would have said each morning, and what it
/// would have said of the run that was really run. The sentences are left in `target/walked` to be
/// read.
class HistoriesWalkedTest {

    private static final Path HISTORIES = Path.of("../../shared/data/runs/history");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final PlanBook PLANS = PlanBooks.load();
    private static final Deciding DECIDING = new Deciding(DecidingTest.RULES);

    @ParameterizedTest
    @ValueSource(strings = {"runner-a", "runner-b", "runner-c"})
    void every_morning_has_an_answer_that_keeps_its_own_rules(String runner) throws IOException {
        var file = HISTORIES.resolve(runner + ".csv");
        Assumptions.assumeTrue(Files.exists(file), "the real histories are not here");
        var runs = runs(file);
        var told = new ArrayList<String>();
        var first = runs.getFirst().day();
        var last = runs.getLast().day();
        int next = 0;
        var before = "";
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var past = runs.subList(0, next);
            var history = history(past, day);
            var free = decide(history, day, Wish.NONE);
            holds(history, day, free);
            var sentence = Voice.english().paragraph(new NextWords(day, ZoneOffset.UTC).of(free));
            if (!sentence.equals(before)) told.add(day + "  " + sentence + "  " + rules(free));
            before = sentence;
            while (next < runs.size() && runs.get(next).day().equals(day)) {
                told.add(ran(history(runs.subList(0, next), day), runs.get(next)));
                next++;
            }
        }
        Files.createDirectories(Path.of("target/walked"));
        Files.write(Path.of("target/walked", runner + ".txt"), told);
        assertThat(told).hasSizeGreaterThan(runs.size());
    }

    private static String ran(History history, PastRun run) {
        var start = run.end().minusSeconds(run.seconds());
        var wished = decide(history, start, Wish.of(run.metres()));
        return String.format(
                "%s    ran %.1f km in %d min (%d calf-m): %s %s",
                run.day(),
                run.metres() / 1000.0,
                run.seconds() / 60,
                run.calfMetres(),
                wished.getClass().getSimpleName(),
                outing(wished).map(way -> way.metres() + " m ").orElse("") + rules(wished));
    }

    private static void holds(History history, LocalDate day, NextRun run) {
        assertThat(run.because()).isNotEmpty();
        outing(run)
                .filter(way -> way.stage().isEmpty())
                .ifPresent(
                        way ->
                                assertThat(10L * way.metres())
                                        .isLessThanOrEqualTo(
                                                11L * history.on(day).reference().orElseThrow()));
        if (run instanceof NextRun.Rest rest) {
            rest.until()
                    .ifPresent(
                            until ->
                                    assertThat(until)
                                            .isAfter(day.atTime(7, 0).toInstant(ZoneOffset.UTC)));
            if (rest.then().isPresent()) promised(history, rest);
        }
    }

    /// What is promised in a rest is told when it is over.
    private static void promised(History history, NextRun.Rest rest) {
        var then = decide(history, rest.until().orElseThrow(), Wish.NONE);
        assertThat(outing(then).orElseThrow().metres())
                .isGreaterThanOrEqualTo(rest.then().orElseThrow().metres());
    }

    private static NextRun decide(History history, LocalDate day, Wish wish) {
        return decide(history, day.atTime(LocalTime.of(7, 0)).toInstant(ZoneOffset.UTC), wish);
    }

    private static NextRun decide(History history, Instant at, Wish wish) {
        return DECIDING.next(
                Standing.of(
                        history,
                        DecidingTest.RULES,
                        Standing.Leg.HEALTHY,
                        Optional.empty(),
                        false,
                        new Standing.Moment(at, ZoneOffset.UTC),
                        wish));
    }

    private static Optional<Outing> outing(NextRun run) {
        return switch (run) {
            case NextRun.Go go -> Optional.of(go.outing());
            case NextRun.Adjust adjust -> Optional.of(adjust.outing());
            case NextRun.Rest _, NextRun.GetSeen _ -> Optional.empty();
        };
    }

    private static List<String> rules(NextRun run) {
        return run.because().stream()
                .map(why -> why.rule() + ": " + Voice.english().of(why))
                .toList();
    }

    private static History history(List<PastRun> runs, LocalDate day) {
        return new History(
                runs,
                List.of(),
                day,
                RunBook.limits(PLANS, Pattern.CALF_NONSPECIFIC),
                DecidingTest.RULES.capacity(),
                false);
    }

    private static List<PastRun> runs(Path file) throws IOException {
        var runs = new ArrayList<PastRun>();
        for (var line : Files.readAllLines(file)) {
            var cell = line.split(",", -1);
            if (!cell[1].equals("Run")) continue;
            int metres = (int) Math.round(Double.parseDouble(cell[2]));
            int seconds = Integer.parseInt(cell[3]);
            long pace = metres == 0 ? 0 : 1000L * seconds / metres;
            if (metres < 400 || pace < 150 || pace > 900) continue;
            var start = LocalDateTime.parse(cell[0], STAMP);
            runs.add(
                    new PastRun(
                            start.toLocalDate(),
                            start.plusSeconds(seconds).toInstant(ZoneOffset.UTC),
                            metres,
                            seconds,
                            calf(metres, seconds, cell[8]),
                            Splits.NONE,
                            Felt.NOTHING));
        }
        return runs;
    }

    private static int calf(int metres, int seconds, String climb) {
        var figures = Figures.NONE.with(Figure.DISTANCE, metres).with(Figure.MOVING, seconds);
        if (!climb.isBlank()) figures = figures.with(Figure.ASCENT, Double.parseDouble(climb));
        var run =
                new Run(
                        Sport.RUNNING,
                        Place.UNKNOWN,
                        Optional.empty(),
                        new GrowingTrack().build(List.of()),
                        List.of(),
                        figures,
                        new Origin("history", "csv", Optional.empty()),
                        Map.of(),
                        List.of());
        return RunLoad.of(run, Leg.ANYBODY).load().metres().mid();
    }
}
