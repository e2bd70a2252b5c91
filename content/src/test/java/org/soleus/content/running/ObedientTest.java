package org.soleus.content.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.capacity.Felt;
import org.soleus.clinical.running.capacity.History;
import org.soleus.clinical.running.capacity.PastRun;
import org.soleus.clinical.running.capacity.Splits;
import org.soleus.clinical.running.next.Deciding;
import org.soleus.clinical.running.next.NextRun;
import org.soleus.clinical.running.next.Standing;
import org.soleus.clinical.running.next.Wish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody who runs all that is told, for twelve weeks, and never says how it was: the longest run
/// grows no faster than the line to a goal does.
class ObedientTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 31);
    private static final int WEEKS = 12;

    private final List<PastRun> runs = new ArrayList<>();

    @ParameterizedTest(name = "{0} m every {1} days, known for {2} days")
    @CsvSource({
        "5000, 3, 70",
        "10000, 3, 70",
        "5000, 2, 70",
        "10000, 2, 70",
        "5000, 1, 70",
        "10000, 1, 70",
        "5000, 5, 70",
        "10000, 7, 70"
    })
    void who_runs_all_that_is_told_grows_by_a_tenth_a_week_and_not_in_every_fourth(
            int usual, int every, int known) {
        for (int day = known; day > 0; day -= every) run(DAY.minusDays(day), usual);
        for (int day = 0; day < 7 * WEEKS; day += every) obey(DAY.plusDays(day), usual);
        int weekBefore = 7 * usual / every + usual;
        assertThat(longest(DAY.plusDays(7 * WEEKS)))
                .isBetween(usual * 3 / 2, (int) (usual * Math.pow(1.1, 9)));
        assertThat(week(DAY.plusDays(7 * WEEKS - 1)))
                .isLessThanOrEqualTo((int) (weekBefore * Math.pow(1.1, 9)));
    }

    @ParameterizedTest(name = "{0} m every {1} days, then every morning that says go")
    @CsvSource({
        "5000, 1",
        "5000, 2",
        "5000, 3",
        "5000, 5",
        "5000, 7",
        "10000, 1",
        "10000, 2",
        "10000, 3",
        "10000, 4",
        "10000, 5",
        "10000, 7"
    })
    void whoever_runs_every_morning_keeps_her_weeks_and_her_days_of_rest(int usual, int every) {
        for (int day = 70; day > 0; day -= every) run(DAY.minusDays(day), usual);
        for (int day = 0; day < 7 * WEEKS; day++) {
            LocalDate today = DAY.plusDays(day);
            obey(today, usual);
            int known = fullest(today.minusDays(8));
            assertThat(week(today))
                    .as("in the week to " + today)
                    .isLessThanOrEqualTo(6 * known / 5);
            if (every > 1) assertThat(inARow(today)).as("to " + today).isLessThanOrEqualTo(6);
            if (every > 3 && day < 8) assertThat(inARow(today)).isLessThanOrEqualTo(1);
        }
        assertThat(week(DAY.plusDays(6))).isLessThanOrEqualTo(6 * (7 / every + 1) * usual / 5);
        assertThat(longest(DAY.plusDays(7 * WEEKS))).isGreaterThanOrEqualTo(usual * 7 / 5);
    }

    /// The fullest seven days of the six weeks that ended on a day or before it.
    private int fullest(LocalDate end) {
        int most = 0;
        for (int back = 0; back < 35; back++) most = Math.max(most, week(end.minusDays(back)));
        return most;
    }

    private int inARow(LocalDate end) {
        int days = 0;
        while (ranOn(end.minusDays(days))) days++;
        return days;
    }

    private boolean ranOn(LocalDate day) {
        return runs.stream().anyMatch(run -> run.day().equals(day));
    }

    @ParameterizedTest(name = "{0} m yesterday and no run before, then every {1} days")
    @CsvSource({"0, 1", "0, 2", "0, 3", "5000, 1", "5000, 3", "10000, 1", "10000, 2", "10000, 7"})
    void who_begins_grows_from_the_walk_run_table(int first, int every) {
        if (first > 0) run(DAY.minusDays(1), first);
        for (int day = 0; day < 7 * WEEKS; day += every) obey(DAY.plusDays(day), 4_000);
        if (first > 0) runs.removeFirst();
        assertThat(longest(DAY.plusDays(7 * WEEKS))).isBetween(3_000, 6_000);
    }

    private void obey(LocalDate day, int usual) {
        int told = told(day);
        if (told == 0) return;
        int before = Math.max(longest(day.minusDays(7)), usual);
        assertThat(told).as("on " + day).isLessThanOrEqualTo(before * 11 / 10);
        run(day, told);
    }

    private int longest(LocalDate until) {
        return runs.stream()
                .filter(run -> !run.day().isAfter(until))
                .mapToInt(PastRun::metres)
                .max()
                .orElse(0);
    }

    private int week(LocalDate end) {
        return runs.stream()
                .filter(run -> run.day().isAfter(end.minusDays(7)) && !run.day().isAfter(end))
                .mapToInt(PastRun::metres)
                .sum();
    }

    private void run(LocalDate day, int metres) {
        int seconds = metres * 36 / 100;
        var end = day.atTime(8, 0).plusSeconds(seconds).toInstant(ZoneOffset.UTC);
        runs.add(new PastRun(day, end, metres, seconds, metres, Splits.NONE, Felt.NOTHING));
    }

    private int told(LocalDate day) {
        var rules = DecidingTest.RULES;
        var limits = DecidingTest.LIMITS;
        var history = new History(runs, List.of(), day, limits, rules.capacity(), false);
        Instant at = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
        var next =
                new Deciding(rules)
                        .next(
                                Standing.of(
                                        history,
                                        rules,
                                        Standing.Leg.HEALTHY,
                                        Optional.empty(),
                                        false,
                                        new Standing.Moment(at, ZoneOffset.UTC),
                                        Wish.NONE));
        return switch (next) {
            case NextRun.Go go -> go.outing().metres();
            case NextRun.Adjust adjust -> adjust.outing().metres();
            case NextRun.Rest _, NextRun.GetSeen _ -> 0;
        };
    }
}
