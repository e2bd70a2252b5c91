package org.soleus.clinical.running.same;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.Along;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

class SameRunTest {

    private static final long MORNING_MS = 1_777_615_200_000L;
    private static final long HOUR_MS = 3_600_000;

    private final Random random = new Random(7);

    /// A run north at 3 m/s with a little noise, sampled every so many seconds.
    private Run run(String file, long startMs, int every, double east, Channel... more) {
        return run(file, startMs, 1800, every, east, more);
    }

    private Run run(
            String file, long startMs, int seconds, int every, double east, Channel... more) {
        GrowingTrack rows = new GrowingTrack();
        for (int s = 0; s < seconds; s += every) {
            rows.row(startMs + s * 1000L);
            rows.put(Channel.LATITUDE, 48 + s * 3 / 111_319.0 + random.nextGaussian() * 4e-5);
            rows.put(Channel.LONGITUDE, east + random.nextGaussian() * 4e-5);
            for (Channel channel : more) rows.put(channel, 100 + s % 50);
        }
        Along.fill(rows, new int[0]);
        Track track = rows.build(List.of());
        return new Run(
                Sport.RUNNING,
                Place.UNKNOWN,
                track.start(),
                track,
                List.of(),
                Figures.NONE,
                new Origin(file, "gpx", Optional.empty()),
                Map.of(),
                List.of());
    }

    @Test
    void a_watch_and_a_phone_on_one_run_are_the_same() {
        Run watch = run("watch", MORNING_MS, 1, 7.9);
        Run phone = run("phone", MORNING_MS + 40_000, 5, 7.9);
        assertThat(SameRun.compare(watch, phone)).isInstanceOf(Likeness.Same.class);
        assertThat(SameRun.compare(phone, watch)).isInstanceOf(Likeness.Same.class);
    }

    @Test
    void a_time_zone_read_wrongly_is_seen_through() {
        Run watch = run("watch", MORNING_MS, 1, 7.9);
        Run site = run("site", MORNING_MS + 2 * HOUR_MS, 1, 7.9);
        assertThat(SameRun.compare(watch, site))
                .isInstanceOfSatisfying(
                        Likeness.Same.class,
                        same -> assertThat(same.shiftMs()).isEqualTo(2 * HOUR_MS));
    }

    @Test
    void the_same_way_next_day_is_another_run() {
        Run today = run("a", MORNING_MS, 1, 7.9);
        Run tomorrow = run("b", MORNING_MS + 24 * HOUR_MS, 1, 7.9);
        assertThat(SameRun.compare(today, tomorrow)).isInstanceOf(Likeness.Different.class);
    }

    @Test
    void the_same_time_elsewhere_is_another_run() {
        Run here = run("a", MORNING_MS, 1, 7.9);
        Run there = run("b", MORNING_MS, 1, 8.1);
        assertThat(SameRun.compare(here, there)).isInstanceOf(Likeness.Different.class);
    }

    @Test
    void the_merged_run_has_the_best_of_both_and_says_whence() {
        Run watch = run("watch", MORNING_MS, 1, 7.9, Channel.CADENCE);
        Run phone = run("phone", MORNING_MS + 2_000, 2, 7.9, Channel.HEART_RATE);
        Run merged = merged(watch, phone);
        assertThat(merged.track().size()).isEqualTo(1800);
        assertThat(merged.track().column(Channel.HEART_RATE).count()).isGreaterThan(1700);
        assertThat(merged.originOf(Channel.HEART_RATE).file()).isEqualTo("phone");
        assertThat(merged.originOf(Channel.CADENCE).file()).isEqualTo("watch");
        assertThat(watch.track().column(Channel.HEART_RATE).isEmpty()).isTrue();
    }

    @Test
    void a_watch_that_died_on_the_way_does_not_make_the_run_shorter() {
        Run phone = run("phone", MORNING_MS, 3600, 5, 7.9);
        Run full = run("watch", MORNING_MS, 600, 1, 7.9, Channel.CADENCE, Channel.HEART_RATE);
        Run watch = full.stating(Figures.NONE.with(Figure.DISTANCE, 1800).with(Figure.ENERGY, 90));
        for (Run merged : List.of(merged(phone, watch), merged(watch, phone))) {
            assertThat(merged.figures().find(Figure.DISTANCE).orElse(0)).isBetween(10_000.0, 12e3);
            assertThat(merged.figures().find(Figure.ENERGY)).isEmpty();
            assertThat(merged.track().lengthMs()).isGreaterThan(3_500_000);
            assertThat(merged.track().column(Channel.CADENCE).count()).isGreaterThan(100);
        }
    }

    @Test
    void a_phone_that_ran_on_at_home_does_not_lead() {
        Run watch = run("watch", MORNING_MS, 1, 7.9, Channel.CADENCE, Channel.HEART_RATE);
        Run phone = run("phone", MORNING_MS, 5, 7.9);
        Run forgotten = phone.stating(Figures.NONE.with(Figure.ELAPSED, 4000));
        assertThat(merged(forgotten, watch).origin().file()).isEqualTo("watch");
    }

    private static Run merged(Run one, Run other) {
        if (SameRun.compare(one, other) instanceof Likeness.Same same) {
            return Merge.of(one, other, same);
        }
        throw new AssertionError("they are one run");
    }
}
