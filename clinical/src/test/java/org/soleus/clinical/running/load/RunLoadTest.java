package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Sport;

/// From samples to load: the worked files, and data that is missing or noisy.
class RunLoadTest {

    @Test
    void t26_three_hundred_seconds_uphill() {
        is(everySecond().load(), 420, 345.4, 1083);
    }

    @Test
    void t27_thinned_it_stays_the_same() {
        Courses some = new Courses();
        int[] steps = {7, 6, 8, 3, 5, 1};
        int second = 0;
        for (int at = 0; second <= 300; at++) {
            steady(some, second, 0);
            second += steps[at % steps.length];
        }
        if (second - steps[0] != 300) steady(some, 300, 0);
        is(some.load(), 420, 345.4, 1083);
        Courses tenth = new Courses();
        for (int at = 0; at <= 300; at += 10) steady(tenth, at, 0);
        is(tenth.load(), 420, 345.4, 1083);
    }

    @Test
    void t28_a_pause_loses_one_stretch_and_no_window_reaches_across() {
        is(withPause(false).load(), 418.6, 344.3, 1080);
        is(withPause(true).load(), 418.6, 344.3, 1080);
    }

    @ParameterizedTest
    @CsvSource({"1, 4460", "5, 4459", "8, 4457", "10, 4469"})
    void t29_intervals_lose_little_to_the_window(int every, int calf) {
        Courses course = new Courses();
        double way = 0;
        for (int second = 0; second <= 1200; second++) {
            if (second % every == 0) course.at(second, way, 100, 0);
            way += second / 60 % 2 == 0 ? 4.5 : 2.5;
        }
        assertThat(course.load().metres().mid()).isCloseTo(calf, within(1));
    }

    @ParameterizedTest
    @CsvSource({"164, 0, 10168", "164, 150, 10227", "0, 0, 9804"})
    void t30_totals_alone(double cadence, double climb, int calf) {
        Figures known = totals(cadence).with(Figure.ASCENT, climb);
        CalfLoad load = new Courses().stating(known).load();
        assertThat(load.metres().mid()).isCloseTo(calf, within(1));
        assertThat(load.flags()).contains(LoadFlag.SUMMARY);
        assertThat(load.flags().contains(LoadFlag.NO_CADENCE)).isEqualTo(cadence == 0);
    }

    @Test
    void without_altitude_the_range_is_wider() {
        CalfLoad load = new Courses().stating(totals(164)).load();
        assertThat(load.flags()).contains(LoadFlag.NO_ALTITUDE);
        assertThat(load.from()).isEqualTo(Math.round(load.metres().least() * 0.95));
        assertThat(load.to()).isEqualTo(Math.round(load.metres().most() * 1.10));
    }

    @Test
    void without_cadence_the_range_is_wider_and_small_differences_are_not_told() {
        CalfLoad blind = level(3.05, 0).load();
        CalfLoad seen = level(3.0, 168.4).load();
        assertThat(blind.flags()).containsExactly(LoadFlag.NO_CADENCE);
        assertThat(blind.to()).isCloseTo((int) (blind.metres().most() * 1.08), within(1));
        assertThat(blind.comparedWith(seen)).isEqualTo(CalfMetres.Comparison.ABOUT_THE_SAME);
        assertThat(level(3.05, 168.8).load().comparedWith(seen))
                .isEqualTo(CalfMetres.Comparison.MORE);
    }

    @Test
    void a_belt_counts_a_little_more_and_unknown_incline_widens() {
        CalfLoad belt = level(3.0, 168.4).on(Place.TREADMILL).load();
        CalfLoad road = level(3.0, 168.4).load();
        assertThat(belt.flags()).containsExactly(LoadFlag.TREADMILL);
        assertThat(belt.metres().mid() / (double) road.metres().mid())
                .isCloseTo(Math.pow(1.06, 4), within(0.001));
        assertThat(belt.to()).isCloseTo((int) (belt.metres().most() * 1.2), within(1));
    }

    @Test
    void beyond_fifteen_percent_it_is_said_that_the_model_ends() {
        Courses steep = new Courses();
        for (int second = 0; second <= 600; second++) {
            steep.at(second, 3.0 * second, 0.6 * second, 168.4);
        }
        assertThat(steep.load().flags()).containsExactly(LoadFlag.OUTSIDE_MODEL);
        assertThat(steep.load().metres().mid()).isCloseTo(3089, within(2));
    }

    @Test
    void a_restless_altitude_on_a_level_loop_is_not_believed() {
        Courses loop = new Courses().stating(Figures.NONE.with(Figure.ASCENT, 2));
        for (int second = 0; second <= 1200; second++) {
            double height = 100 + 12 * Math.sin(second * Math.PI / 40);
            loop.at(second, 3.0 * second, height, 168.4);
        }
        assertThat(loop.load().flags()).containsExactly(LoadFlag.RESTLESS_ALTITUDE);
        assertThat(loop.load().metres().mid()).isEqualTo(3600);
    }

    @Test
    void slow_and_without_cadence_run_or_walk_stays_unsure() {
        CalfLoad load = level(1.97, 0).as(Sport.UNKNOWN).load();
        assertThat(load.flags()).contains(LoadFlag.GAIT_UNSURE);
        assertThat(level(1.97, 150).as(Sport.UNKNOWN).load().flags()).isEmpty();
    }

    @Test
    void lost_positions_are_bridged_and_a_long_stop_is_not() {
        CalfLoad lost = gap(120, 360).load();
        CalfLoad stopped = gap(120, 12).load();
        assertThat(lost.flags()).containsExactly(LoadFlag.ESTIMATED);
        assertThat(lost.metres().mid()).isCloseTo(2160, within(1));
        assertThat(stopped.flags()).isEmpty();
        assertThat(stopped.metres().mid()).isCloseTo(1800, within(1));
    }

    @Test
    void a_gap_of_half_a_minute_counts_as_run_evenly() {
        CalfLoad load = gap(30, 90).load();
        assertThat(load.flags()).containsExactly(LoadFlag.SPARSE);
        assertThat(load.metres().mid()).isCloseTo(1890, within(1));
    }

    @Test
    void a_ride_is_no_load_and_neither_is_a_drawing() {
        assertThat(level(3.0, 80).as(Sport.CYCLING).load()).isEqualTo(CalfLoad.NONE);
        assertThat(new Courses().load().flags()).contains(LoadFlag.NO_CLOCK);
    }

    @Test
    void the_profile_adds_up_to_the_load() {
        RunLoad scored = RunLoad.of(everySecond().run(), Leg.ANYBODY);
        double sum = 0;
        for (int at = 0; at < scored.profile().size(); at++) {
            sum += scored.profile().calfMetres(at);
        }
        assertThat(sum).isCloseTo(1083.41, within(0.01));
        assertThat(scored.profile().grade(150)).isCloseTo(0.05, within(1e-9));
    }

    private static Figures totals(double cadence) {
        Figures known = Figures.NONE.with(Figure.DISTANCE, 10_000).with(Figure.MOVING, 3600);
        return cadence > 0 ? known.with(Figure.CADENCE, cadence) : known;
    }

    private static Courses everySecond() {
        Courses course = new Courses();
        for (int second = 0; second <= 300; second++) steady(course, second, 0);
        return course;
    }

    private static Courses withPause(boolean told) {
        Courses course = new Courses();
        for (int second = 0; second <= 300; second++) steady(course, second, second > 150 ? 90 : 0);
        return told ? course.pause(150, 241) : course;
    }

    private static void steady(Courses course, int second, int later) {
        course.at(second + later, 3.0 * second, 100 + 0.15 * second, 168);
    }

    private static Courses level(double speed, double cadence) {
        Courses course = new Courses();
        for (int second = 0; second <= 1200; second++) {
            course.at(second, speed * second, 100, cadence);
        }
        return course;
    }

    /// Ten minutes of running with a hole of so many seconds and metres in the middle.
    private static Courses gap(int seconds, int metres) {
        Courses course = new Courses();
        for (int second = 0; second <= 300; second++) course.at(second, 3.0 * second, 100, 168.4);
        for (int second = 0; second <= 300; second++) {
            course.at(300 + seconds + second, 900 + metres + 3.0 * second, 100, 168.4);
        }
        return course;
    }

    private static void is(CalfLoad load, double steps, double impulse, int calf) {
        assertThat(load.stepsPerLeg()).isCloseTo(steps, within(0.06));
        assertThat(load.impulse()).isCloseTo(impulse, within(0.06));
        assertThat(load.metres().mid()).isEqualTo(calf);
    }
}
