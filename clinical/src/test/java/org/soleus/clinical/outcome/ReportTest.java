package org.soleus.clinical.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ReportTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void the_four_of_the_definition_fall_by_three_different_percentages() {
        var report = Report.of(members(pair(10, 5), pair(80, 20), pair(40, 40), pair(30, 0)));
        assertThat(observed(report, Estimator.PCT_OF_MEANS)).isCloseTo(59.375, within(1e-9));
        assertThat(observed(report, Estimator.MEAN_OF_PCT)).isCloseTo(56.25, within(1e-9));
        assertThat(observed(report, Estimator.MEDIAN_OF_PCT)).isCloseTo(62.5, within(1e-9));
        assertThat(observed(report, Estimator.MEAN_CHANGE)).isCloseTo(23.75, within(1e-9));
        assertThat(observed(report, Estimator.ABS15)).isEqualTo(50);
        assertThat(observed(report, Estimator.ABS20)).isEqualTo(50);
        assertThat(observed(report, Estimator.REL30)).isEqualTo(75);
        assertThat(observed(report, Estimator.REL30_ABS20)).isEqualTo(50);
    }

    @Test
    void the_four_of_the_program_level_formula_come_out_as_written() {
        var report = Report.of(members(pair(60, 20), pair(50, 40), pair(80, 10), pair(30, 30)));
        var from3 = Entry.FROM_THREE;
        assertThat(observed(report, from3, Estimator.MEAN_OF_PCT)).isCloseTo(43.5, within(0.05));
        assertThat(observed(report, from3, Estimator.MEDIAN_OF_PCT)).isCloseTo(43.3, within(0.05));
        assertThat(observed(report, from3, Estimator.REL30)).isEqualTo(50);
    }

    @Test
    void a_baseline_below_three_is_left_out_of_one_variant_and_kept_in_the_other() {
        var report = Report.of(members(pair(20, 0), pair(60, 30)));
        assertThat(observed(report, Entry.ANY, Estimator.MEAN_OF_PCT)).isEqualTo(75);
        assertThat(observed(report, Entry.FROM_THREE, Estimator.MEAN_OF_PCT)).isEqualTo(50);
    }

    @Test
    void whoever_began_at_nought_has_no_fall_in_percent_and_counts_in_the_sums() {
        var report = Report.of(members(pair(0, 10), pair(50, 20)));
        var figure =
                report.figure(Population.STARTED, Entry.ANY, Estimator.MEAN_OF_PCT)
                        .told(Missing.OBSERVED);
        assertThat(figure.members()).isEqualTo(1);
        assertThat(observed(report, Estimator.MEAN_OF_PCT)).isEqualTo(60);
        assertThat(observed(report, Estimator.PCT_OF_MEANS)).isCloseTo(40, within(1e-9));
    }

    @Test
    void a_missing_answer_is_filled_by_each_variant_in_its_own_way() {
        var gone = member(List.of(START), List.of(score(0, 60), score(21, 40), score(56, 30)));
        var report = Report.of(List.of(gone, pair(50, 20)));
        assertThat(value(report, Missing.OBSERVED)).isEqualTo(30);
        assertThat(value(report, Missing.LAST)).isEqualTo(30);
        assertThat(value(report, Missing.BASELINE)).isEqualTo(15);
        assertThat(value(report, Missing.WORST)).isEqualTo(-5);
        assertThat(value(report, Missing.BEST)).isEqualTo(45);
    }

    @Test
    void people_are_counted_step_by_step() {
        var never = Episode.enrolled(ZoneOffset.UTC, START);
        var out =
                new Episode(
                        ZoneOffset.UTC,
                        START,
                        List.of(START),
                        List.of(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        List.of("withdrew consent"));
        var late = member(List.of(START), List.of(new PainReading(START.plusSeconds(60), 50)));
        var bare = member(List.of(START, at(60)), List.of());
        var flow = Report.of(List.of(never, out, late, bare, pair(50, 20))).flow();
        assertThat(flow).isEqualTo(new Flow(5, 1, 4, 3, 1, 1, 1, 1, 0));
    }

    @Test
    void a_report_of_nobody_says_so() {
        var report = Report.of(List.of());
        assertThat(report.headline().text())
                .contains("an amount that nobody can tell among the 0")
                .contains("There is nobody to compare with.");
        assertThat(report.regression()).isEqualTo(new Regression.Untold(0));
    }

    @Test
    void the_headline_is_never_without_both_populations_an_interval_and_its_caveats() {
        var text = Report.of(members(pair(50, 20), pair(60, 30), pair(40, 0))).headline().text();
        assertThat(text)
                .contains("66.7 % (95 %: ")
                .contains("(O)")
                .contains("(S)")
                .contains("baselines carried forward")
                .contains(Headline.CAVEAT)
                .contains(Headline.PUBLISHED);
    }

    @Test
    void no_public_method_of_a_figure_or_a_headline_gives_one_number_away() {
        var numbers =
                Stream.of(Figure.class, Headline.class, Board.class)
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> isNumber(method.getReturnType()))
                        .toList();
        assertThat(numbers).isEmpty();
        assertThat(Modifier.isPublic(Figure.class.getDeclaredConstructors()[0].getModifiers()))
                .isFalse();
    }

    private static boolean isNumber(Class<?> type) {
        return type == Told.class
                || type == Told.Amount.class
                || (type.isPrimitive() && type != void.class && type != boolean.class);
    }

    @Test
    void the_same_members_have_the_same_intervals_for_ever() {
        var members = members(pair(10, 5), pair(80, 20), pair(40, 40), pair(30, 0));
        var one = Report.of(members).figure(Population.STARTED, Entry.ANY, Estimator.PCT_OF_MEANS);
        var other =
                Report.of(members).figure(Population.STARTED, Entry.ANY, Estimator.PCT_OF_MEANS);
        assertThat(one.told(Missing.OBSERVED)).isEqualTo(other.told(Missing.OBSERVED));
    }

    private static double value(Report report, Missing missing) {
        return report.figure(Population.STARTED, Entry.ANY, Estimator.MEAN_CHANGE)
                .told(missing)
                .amount()
                .orElseThrow()
                .value();
    }

    private static double observed(Report report, Estimator estimator) {
        return observed(report, Entry.ANY, estimator);
    }

    private static double observed(Report report, Entry entry, Estimator estimator) {
        return report.figure(Population.STARTED, entry, estimator)
                .told(Missing.OBSERVED)
                .amount()
                .orElseThrow()
                .value();
    }

    private static List<Episode> members(Episode... episodes) {
        return new ArrayList<>(List.of(episodes));
    }

    private static Episode pair(int before, int after) {
        return member(List.of(START), List.of(score(0, before), score(84, after)));
    }

    private static Episode member(List<Instant> sessions, List<PainReading> readings) {
        return Episode.enrolled(ZoneOffset.UTC, at(-3)).with(sessions, readings);
    }

    private static PainReading score(int day, int value) {
        return new PainReading(at(day), value);
    }

    private static Instant at(int day) {
        return START.plusSeconds(86_400L * day);
    }
}
