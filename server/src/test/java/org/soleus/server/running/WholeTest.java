package org.soleus.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.running.Along;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One run, as its recordings tell it.
class WholeTest {

    private static final Instant MORNING = Instant.parse("2026-03-10T06:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({"5, 3595", "90, 3510", "300, 3300"})
    void a_run_whose_samples_lie_far_apart_took_the_time_that_it_took(int every, int seconds) {
        var summary = summary(run(every, 0));
        assertThat(summary.metres()).isBetween(9000, 11_000);
        assertThat(summary.seconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"1200", "7200"})
    void a_long_stop_on_the_way_is_no_time_in_motion(int stop) {
        assertThat(summary(run(5, stop)).seconds()).isBetween(3500, 3600);
    }

    private static Summary summary(Run run) {
        return Whole.summary(run, DAY, Correction.NONE, ZoneOffset.UTC, MORNING);
    }

    /// An hour north at 3 m/s.
    ///
    /// @param stop seconds without moving, after half of it
    private static Run run(int every, int stop) {
        var rows = new GrowingTrack();
        for (int s = 0; s < 3600 + stop; s += every) {
            int moved = s < 1800 ? s : Math.max(1800, s - stop);
            rows.row(MORNING.toEpochMilli() + s * 1000L);
            rows.put(Channel.LATITUDE, 48 + moved * 3 / 111_319.0);
            rows.put(Channel.LONGITUDE, 7.9);
        }
        Along.fill(rows, new int[0]);
        var track = rows.build(List.of());
        return new Run(
                Sport.RUNNING,
                Place.UNKNOWN,
                track.start(),
                track,
                List.of(),
                Figures.NONE,
                new Origin("a", "gpx", Optional.empty()),
                Map.of(),
                List.of());
    }
}
