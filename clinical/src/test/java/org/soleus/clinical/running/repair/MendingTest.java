package org.soleus.clinical.running.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.Along;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figure;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Repair;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MendingTest {

    private static final double NORTH_A_SECOND = 3 / 111_319.49;

    private static Run run(GrowingTrack rows) {
        Along.fill(rows, new int[0]);
        Track track = rows.build(List.of());
        Origin origin = new Origin("made", "gpx", Optional.empty());
        return new Run(
                Sport.RUNNING,
                Place.UNKNOWN,
                track.start(),
                track,
                List.of(),
                Figures.NONE,
                origin,
                Map.of(),
                List.of());
    }

    private static GrowingTrack steady(int seconds) {
        GrowingTrack rows = new GrowingTrack();
        for (int s = 0; s < seconds; s++) {
            rows.row(1_777_615_200_000L + s * 1000L);
            rows.put(Channel.LATITUDE, 48 + s * NORTH_A_SECOND);
            rows.put(Channel.LONGITUDE, 7.9);
            rows.put(Channel.HEART_RATE, 140 + s % 7);
        }
        return rows;
    }

    private static List<Repair.Kind> kinds(Run run) {
        return run.repairs().stream().map(Repair::kind).distinct().toList();
    }

    @Test
    void a_run_without_a_fault_is_left_alone() {
        Run run = run(steady(600));
        assertThat(Mending.of(run)).isSameAs(run);
    }

    @Test
    void a_position_that_jumps_away_at_600_km_h_is_taken_out_and_its_way_not_counted() {
        GrowingTrack rows = steady(600);
        rows.put(Channel.LATITUDE, 300, 48.02);
        Run mended = Mending.of(run(rows));
        assertThat(kinds(mended)).contains(Repair.Kind.POSITION_SPIKE, Repair.Kind.DISTANCE_LEAP);
        assertThat(mended.track().column(Channel.LATITUDE).has(300)).isFalse();
        assertThat(mended.track().raw(Channel.LATITUDE).get(300)).isEqualTo(48.02);
        assertThat(mended.measured().find(Figure.DISTANCE).orElse(0)).isCloseTo(1797, within(10.0));
        assertThat(mended.track().raw(Channel.DISTANCE).last().orElse(0)).isGreaterThan(4000);
    }

    @Test
    void distance_that_catches_up_after_standing_still_is_left_alone() {
        GrowingTrack rows = steady(600);
        for (int s = 0; s < 600; s++)
            rows.put(Channel.DISTANCE, s, s < 300 || s > 360 ? s * 3 : 900);
        assertThat(kinds(Mending.of(run(rows)))).isEmpty();
    }

    @Test
    void a_heart_rate_that_stands_still_for_minutes_is_left_out() {
        GrowingTrack rows = steady(900);
        for (int s = 100; s < 500; s++) rows.put(Channel.HEART_RATE, s, 90);
        Run mended = Mending.of(run(rows));
        assertThat(kinds(mended)).containsExactly(Repair.Kind.FROZEN);
        assertThat(mended.track().column(Channel.HEART_RATE).count()).isEqualTo(500);
        assertThat(mended.track().raw(Channel.HEART_RATE).count()).isEqualTo(900);
    }

    @ParameterizedTest
    @CsvSource({"84, 168", "168, 168", "336, 168"})
    void cadence_is_that_of_both_feet_however_it_was_counted(double written, double read) {
        GrowingTrack rows = steady(600);
        for (int s = 0; s < 600; s++) rows.put(Channel.CADENCE, s, written);
        Run mended = Mending.of(run(rows));
        assertThat(mended.figures().find(Figure.CADENCE)).hasValue(read);
        assertThat(mended.track().raw(Channel.CADENCE).get(0)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "VERTICAL_OSCILLATION, 8.2, 82",
        "VERTICAL_OSCILLATION, 82, 82",
        "VERTICAL_OSCILLATION, 820, 82",
        "STEP_LENGTH, 0.0105, 1.05",
        "STEP_LENGTH, 1.05, 1.05",
        "CONTACT, 24.5, 245",
        "CONTACT, 245, 245"
    })
    void values_in_another_unit_are_told_by_their_size(
            Channel channel, double written, double read) {
        GrowingTrack rows = steady(60);
        for (int s = 0; s < 60; s++) rows.put(channel, s, written);
        Run mended = Mending.of(run(rows));
        assertThat(mended.track().column(channel).get(30)).isCloseTo(read, within(1e-9));
    }
}
