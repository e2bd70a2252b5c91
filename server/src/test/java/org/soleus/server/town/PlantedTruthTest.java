package org.soleus.server.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.outcome.Board;
import org.soleus.clinical.outcome.Cell;
import org.soleus.clinical.outcome.Comparison;
import org.soleus.clinical.outcome.Entry;
import org.soleus.clinical.outcome.Episode;
import org.soleus.clinical.outcome.Estimator;
import org.soleus.clinical.outcome.Headcount;
import org.soleus.clinical.outcome.Population;
import org.soleus.clinical.outcome.Regression;
import org.soleus.clinical.outcome.Report;
import org.soleus.clinical.outcome.Told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

class PlantedTruthTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 10, 1);
    private static final List<Life> TOWN = town(Rates.PUBLISHED, 1, 20_000);
    private static final Report REPORT = report(TOWN);

    @Test
    void the_same_seed_makes_the_same_lives_and_another_one_others() {
        assertThat(town(Rates.PUBLISHED, 1, 50).toString().replaceAll("@\\w+", ""))
                .isEqualTo(TOWN.subList(0, 50).toString().replaceAll("@\\w+", ""));
        assertThat(town(Rates.PUBLISHED, 2, 50).get(7).enrolledAt())
                .isNotEqualTo(TOWN.get(7).enrolledAt());
    }

    @Test
    void each_population_is_counted_to_the_head() {
        var flow = REPORT.flow();
        assertThat(flow.enrolled()).isEqualTo(TOWN.size());
        assertThat(flow.started()).isEqualTo(count(Truth::started));
        assertThat(flow.completed()).isEqualTo(count(Truth::completed));
        assertThat(flow.observed()).isEqualTo(count(Truth::observed));
    }

    @Test
    void the_town_is_like_the_published_programs() {
        var started = truths(Truth::started);
        assertThat(mean(started, Truth::before)).isBetween(4.0, 4.9);
        assertThat(count(Truth::completed) / (double) started.size()).isBetween(0.73, 0.88);
        var engagement = REPORT.engagement();
        double weeks = started.stream().mapToInt(one -> one.left().orElse(12)).sum();
        assertThat(engagement.sessionsWeeks1To12() / weeks).isBetween(3.0, 3.8);
        double alone = 1 - mean(started, Truth::without) / mean(started, Truth::before);
        assertThat(alone).isBetween(0.40, 0.55);
    }

    @Test
    void the_young_leave_sooner() {
        assertThat(leaving(life -> life.age() < 35)).isGreaterThan(leaving(l -> l.age() >= 35));
    }

    @Test
    void flares_and_warning_signs_come_at_their_set_rates() {
        double runs = TOWN.stream().mapToInt(life -> life.runs().size()).sum();
        double flares = TOWN.stream().mapToInt(life -> life.flares().size()).sum();
        assertThat(1000 * flares / runs).isCloseTo(20, within(2.0));
        double weeks =
                TOWN.stream()
                        .filter(life -> life.truth().started())
                        .mapToInt(life -> life.truth().left().orElse(12))
                        .sum();
        double flags = TOWN.stream().mapToInt(life -> life.flags().size()).sum();
        assertThat(1000 * flags / weeks).isCloseTo(0.8, within(0.25));
    }

    /// What whoever was asked would have told, in full: 95 of 100 intervals hold it.
    @Test
    void where_everybody_answers_intervals_hold_the_truth() {
        var truth = truths(town(Rates.PUBLISHED.answering(), 99, 60_000), Truth::started);
        double change = 10 * (mean(truth, Truth::before) - mean(truth, Truth::after));
        double percent = 100 * (1 - mean(truth, Truth::after) / mean(truth, Truth::before));
        int changes = 0;
        int percents = 0;
        for (int seed = 100; seed < 140; seed++) {
            var report = report(town(Rates.PUBLISHED.answering(), seed, 250));
            if (holds(observed(report, Estimator.MEAN_CHANGE), change)) changes++;
            if (holds(observed(report, Estimator.PCT_OF_MEANS), percent)) percents++;
        }
        assertThat(changes).isBetween(34, 40);
        assertThat(percents).isBetween(34, 40);
    }

    @Test
    void whatever_is_missing_the_truth_lies_between_worst_and_best() {
        for (var estimator : List.of(Estimator.MEAN_CHANGE, Estimator.PCT_OF_MEANS)) {
            var truth = truths(Truth::started);
            double change = 10 * (mean(truth, Truth::before) - mean(truth, Truth::after));
            double percent = 100 * (1 - mean(truth, Truth::after) / mean(truth, Truth::before));
            double planted = estimator == Estimator.MEAN_CHANGE ? change : percent;
            REPORT.figure(Population.STARTED, Entry.ANY, estimator)
                    .read(
                            (_, observed, cautious, _, worst, best) -> {
                                assertThat(value(worst)).isLessThan(planted);
                                assertThat(value(best)).isGreaterThan(planted);
                                assertThat(value(cautious)).isLessThan(value(observed));
                                assertThat(cautious.members()).isGreaterThan(observed.members());
                                return true;
                            });
        }
    }

    @Test
    void most_of_what_falls_would_have_fallen_anyway_and_the_comparison_says_so() {
        var started = truths(Truth::started);
        double alone = 10 * (mean(started, Truth::before) - mean(started, Truth::without));
        double fell = 10 * (mean(started, Truth::before) - mean(started, Truth::after));
        var history = REPORT.naturalHistory();
        assertThat(history.covered()).isGreaterThan(history.started() * 9 / 10);
        assertThat(history.fell()).isCloseTo(fell, within(1.5));
        assertThat(history.expected()).isCloseTo(alone, within(3.0));
        assertThat(history.fell() - history.expected()).isPositive();
    }

    @Test
    void followed_from_the_same_moment_the_difference_holds_what_the_program_does() {
        int held = 0;
        for (int seed = 200; seed < 220; seed++) {
            var lives = town(Rates.PUBLISHED.answering().atOnce(), seed, 1_500);
            double planted = effect(lives);
            var against = (Comparison.Against) report(lives).comparisons().getFirst();
            if (against.low() <= planted && against.high() >= planted) held++;
        }
        assertThat(held).isBetween(17, 20);
    }

    /// Who never started is followed from the day of joining, when it was worst.
    @Test
    void followed_from_joining_the_comparison_is_harder_on_the_program_than_the_truth() {
        var against = (Comparison.Against) REPORT.comparisons().getFirst();
        assertThat(against.difference()).isLessThan(effect(TOWN));
    }

    @Test
    void a_program_that_does_nothing_still_shows_half_of_the_pain_gone() {
        var lives = town(Rates.PUBLISHED.withoutEffect().atOnce(), 5, 8_000);
        var report = report(lives);
        assertThat(value(observed(report, Estimator.PCT_OF_MEANS))).isBetween(40.0, 55.0);
        assertThat(effect(lives)).isCloseTo(0, within(0.5));
        var against = (Comparison.Against) report.comparisons().getFirst();
        assertThat(against.low()).isLessThan(0);
        assertThat(against.high()).isPositive();
    }

    @Test
    void who_joins_when_it_is_worst_answers_lower_before_anything_began() {
        var told = (Regression.Estimated) REPORT.regression();
        assertThat(told.fellBefore()).isBetween(2.0, 12.0);
        assertThat(told.expected()).isBetween(1.0, 12.0);
    }

    @Test
    void no_employer_shows_a_count_of_one_to_ten() {
        var groups = new TreeMap<String, List<Episode>>();
        for (var life : TOWN.subList(0, 4_000)) {
            groups.computeIfAbsent(
                            "e" + life.number() % 97 * life.employer(), _ -> new ArrayList<>())
                    .add(life.episode());
        }
        var board = Board.of(groups);
        assertThat(board.rows()).hasSizeGreaterThan(50);
        for (var row : board.rows()) {
            for (var cell : row.counts().values()) {
                if (cell instanceof Cell.Shown(int people)) assertThat(people).isNotIn(small());
            }
        }
        assertThat(board.all().counts().get(Headcount.ENROLLED)).isEqualTo(new Cell.Shown(4_000));
    }

    private static List<Integer> small() {
        return IntStream.rangeClosed(1, 10).boxed().toList();
    }

    /// Mean points of 0 to 100 that the program took from those who started.
    private static double effect(List<Life> lives) {
        var started = truths(lives, Truth::started);
        return 10 * (mean(started, Truth::without) - mean(started, Truth::after));
    }

    private static double leaving(Predicate<Life> who) {
        return TOWN.stream()
                .filter(life -> life.truth().started())
                .filter(who)
                .mapToInt(life -> life.truth().left().isPresent() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static boolean holds(Told told, double truth) {
        var amount = told.amount().orElseThrow();
        return amount.low() <= truth && truth <= amount.high();
    }

    private static Told observed(Report report, Estimator estimator) {
        return report.figure(Population.STARTED, Entry.ANY, estimator)
                .read((_, observed, _, _, _, _) -> observed);
    }

    private static double value(Told told) {
        return told.amount().orElseThrow().value();
    }

    private static List<Life> town(Rates rates, long seed, int members) {
        var living = new Living(rates, seed, UNTIL, 30);
        return IntStream.range(0, members).mapToObj(living::live).toList();
    }

    private static Report report(List<Life> lives) {
        return Report.of(lives.stream().map(Life::episode).toList());
    }

    private static long count(Predicate<Truth> which) {
        return truths(which).size();
    }

    private static List<Truth> truths(Predicate<Truth> which) {
        return truths(TOWN, which);
    }

    private static List<Truth> truths(List<Life> lives, Predicate<Truth> which) {
        return lives.stream().map(Life::truth).filter(which).toList();
    }

    private static double mean(List<Truth> truths, ToDoubleFunction<Truth> of) {
        return truths.stream().mapToDouble(of).average().orElseThrow();
    }
}
