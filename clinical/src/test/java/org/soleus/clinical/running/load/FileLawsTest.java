package org.soleus.clinical.running.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/// Laws of whole files: cutting, thinning and shifting them.
class FileLawsTest {

    /// One sample: second, way, height, cadence.
    private record Sample(double second, double way, double height, double cadence) {}

    @Test
    void l2_a_file_cut_in_two_keeps_its_load() {
        Law.holds(
                40,
                30,
                (random, size) -> jog(random, 600 + 60 * size, true, false),
                samples -> {
                    int middle = samples.size() / 2;
                    double whole = load(samples);
                    double parts =
                            load(samples.subList(0, middle + 1))
                                    + load(samples.subList(middle, samples.size()));
                    assertThat(parts).isCloseTo(whole, within(whole * 0.005));
                });
    }

    @Test
    void l3_thinned_running_with_cadence_keeps_its_load_to_one_percent() {
        thinned(true, false, 5, 0.01);
    }

    @Test
    void l3_thinned_running_without_cadence_keeps_it_to_two_percent() {
        thinned(false, false, 5, 0.02);
    }

    @Test
    void l3_thinned_running_and_walking_keeps_it_to_two_percent() {
        thinned(true, true, 5, 0.02);
    }

    @Test
    void l3_ten_seconds_keep_it_to_two_percent_and_twenty_to_four() {
        thinned(true, false, 10, 0.02);
        thinned(true, false, 20, 0.04);
    }

    @Test
    void l3_samples_at_random_keep_it_to_one_percent() {
        Law.holds(
                40,
                30,
                (random, size) -> jog(random, 600 + 60 * size, true, false),
                samples -> {
                    Random random = new Random(samples.size());
                    int[] next = {0};
                    List<Sample> some =
                            kept(
                                    samples,
                                    at -> {
                                        if (at < next[0]) return false;
                                        next[0] = at + 1 + random.nextInt(8);
                                        return true;
                                    });
                    double whole = load(samples);
                    assertThat(load(some)).isCloseTo(whole, within(whole * 0.01));
                });
    }

    @Test
    void l11_another_hour_changes_nothing() {
        Law.holds(
                20,
                10,
                (random, size) -> jog(random, 600 + 60 * size, true, true),
                samples -> {
                    List<Sample> later = new ArrayList<>();
                    for (Sample one : samples) {
                        later.add(
                                new Sample(
                                        one.second() + 7200,
                                        one.way(),
                                        one.height(),
                                        one.cadence()));
                    }
                    assertThat(load(later)).isCloseTo(load(samples), within(1e-6));
                });
    }

    private static void thinned(boolean cadence, boolean walks, int every, double tolerance) {
        Law.holds(
                40,
                30,
                (random, size) -> jog(random, 600 + 60 * size, cadence, walks),
                samples -> {
                    double whole = load(samples);
                    double some = load(kept(samples, at -> at % every == 0));
                    assertThat(some).isCloseTo(whole, within(whole * tolerance));
                });
    }

    private static List<Sample> kept(List<Sample> samples, IntPredicate keep) {
        List<Sample> some = new ArrayList<>();
        for (int at = 0; at < samples.size(); at++) {
            if (keep.test(at) || at == samples.size() - 1) some.add(samples.get(at));
        }
        return some;
    }

    /// An uneven run over rolling ground, a sample a second; now and then it walks for two minutes.
    private static List<Sample> jog(Random random, int seconds, boolean cadence, boolean walks) {
        double pace = 2.3 + random.nextDouble() * 1.4;
        double hills = random.nextDouble() * 12;
        double wave = 300 + random.nextDouble() * 600;
        double way = 0;
        List<Sample> samples = new ArrayList<>();
        for (int second = 0; second <= seconds; second++) {
            boolean walking = walks && second % 600 >= 480;
            double speed =
                    walking
                            ? 1.4
                            : pace + 0.3 * Math.sin(second / 37.0) + 0.15 * Math.sin(second / 11.0);
            double steps = walking ? 116 : 160 + 6 * speed + 2 * Math.sin(second / 5.0);
            samples.add(
                    new Sample(
                            second,
                            way,
                            200 + hills * Math.sin(2 * Math.PI * way / wave),
                            cadence ? Math.rint(steps) : 0));
            way += speed;
        }
        return samples;
    }

    private static double load(List<Sample> samples) {
        Courses course = new Courses();
        for (Sample one : samples) {
            course.at(one.second(), one.way(), one.height(), one.cadence());
        }
        Profile profile = RunLoad.of(course.run(), Leg.ANYBODY).profile();
        double sum = 0;
        for (int at = 0; at < profile.size(); at++) sum += profile.calfMetres(at);
        return sum;
    }
}
