package org.soleus.clinical.running.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The room that a week leaves, and how it opens again.
class WeekTrailTest {

    private static final int PERCENT = 120;
    private static final int SHARE = 6;

    @Test
    void a_full_day_that_leaves_the_week_gives_its_room_back_by_a_sixth_a_day() {
        // April of one runner: ten kilometres on the 9th, 11th, 14th and 16th
        int[] days = {0, 0, 0, 0, 0, 0, 10_000, 0, 10_000, 0, 0, 10_000, 0};
        var trail = trail(27_500, days);
        assertThat(trail.room(PERCENT, SHARE).map(WeekTrail.Room::opened)).contains(3_000);
        var next = later(trail, 1).room(PERCENT, SHARE).orElseThrow();
        assertThat(next.whole()).isEqualTo(13_000);
        assertThat(next.opened()).isEqualTo(8_500);
        assertThat(later(trail, 2).room(PERCENT, SHARE).map(WeekTrail.Room::opened))
                .contains(13_000);
    }

    @Test
    void what_was_run_beyond_the_room_is_missing_afterwards() {
        int[] within = {0, 0, 0, 0, 0, 8_000, 0, 8_000, 0, 8_000, 8_000, 0, 0};
        int[] beyond = {0, 0, 0, 0, 0, 8_000, 0, 8_000, 0, 8_000, 8_000, 8_000, 0};
        int kept = later(trail(27_500, within), 3).room(PERCENT, SHARE).orElseThrow().opened();
        int broken = later(trail(27_500, beyond), 3).room(PERCENT, SHARE).orElseThrow().opened();
        assertThat(broken).isLessThanOrEqualTo(kept - 5_000);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void opening_never_raises_what_the_week_leaves_and_silence_never_takes_it(int seed) {
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var trail = trail(5_000 + random.nextInt(60_000), days(random));
            int before = Integer.MIN_VALUE;
            for (int later = 0; later < 8; later++) {
                var room = later(trail, later).room(PERCENT, SHARE).orElseThrow();
                assertThat(room.opened()).as("seed " + seed).isLessThanOrEqualTo(room.whole());
                assertThat(room.opened()).as("seed " + seed).isGreaterThanOrEqualTo(before);
                before = room.opened();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5", "6"})
    void whoever_runs_the_same_week_again_and_again_is_never_held_back(int weekday) {
        // two fifths of the week in one run, at the edge of what went well
        int[] week = {6_000, 2_000, 4_000, 0, 0, 8_000, 0};
        int[] days = new int[WeekTrail.DAYS];
        int today = WeekTrail.DAYS - 1;
        for (int day = 0; day < today; day++) days[day] = week[(day + weekday + 2) % 7];
        var room = trail(20_000, days).room(PERCENT, SHARE).orElseThrow();
        assertThat(room.opened()).isGreaterThanOrEqualTo(week[(today + weekday + 2) % 7]);
    }

    @Test
    void without_a_week_that_went_well_there_is_no_room_to_speak_of() {
        var empty = new WeekTrail(rest(), Collections.nCopies(7, Optional.empty()), 0);
        assertThat(empty.room(PERCENT, SHARE)).isEmpty();
    }

    /// So many days on, when nothing is run.
    private static WeekTrail later(WeekTrail trail, int days) {
        List<WeekTrail.Day> shifted = new ArrayList<>(trail.days());
        for (int day = 0; day < days; day++) {
            shifted.removeFirst();
            shifted.add(WeekTrail.Day.REST);
        }
        return new WeekTrail(shifted, trail.fullest(), trail.runDays());
    }

    private static int[] days(Random random) {
        int[] days = new int[WeekTrail.DAYS];
        for (int day = 0; day < days.length; day++) {
            days[day] = random.nextBoolean() ? 0 : random.nextInt(20_000);
        }
        return days;
    }

    private static WeekTrail trail(int fullest, int... calf) {
        List<WeekTrail.Day> days = new ArrayList<>();
        for (int one : calf) days.add(new WeekTrail.Day(one, one));
        return new WeekTrail(
                days,
                Collections.nCopies(7, Optional.of(new Shown(fullest, Shown.Told.NOTHING))),
                7);
    }

    private static List<WeekTrail.Day> rest() {
        return Collections.nCopies(WeekTrail.DAYS, WeekTrail.Day.REST);
    }
}
