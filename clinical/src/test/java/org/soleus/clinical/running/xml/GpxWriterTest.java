package org.soleus.clinical.running.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Figures;
import org.soleus.clinical.running.GrowingTrack;
import org.soleus.clinical.running.Origin;
import org.soleus.clinical.running.Pause;
import org.soleus.clinical.running.Place;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.Sport;
import org.soleus.clinical.running.Track;
import org.soleus.clinical.running.file.RunFiles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class GpxWriterTest {

    private static final Instant START = Instant.parse("2026-10-01T06:30:00.500Z");

    @Test
    void what_is_written_is_read_again() {
        var run = run(track(true).build(List.of(new Pause(20_000, 95_000))));
        var text = GpxWriter.of(run);
        var read = read(text);
        assertThat(read.sport()).isEqualTo(Sport.RUNNING);
        assertThat(read.start()).contains(START);
        assertThat(read.track().size()).isEqualTo(run.track().size());
        assertThat(read.track().pauses()).isEqualTo(run.track().pauses());
        for (int row = 0; row < run.track().size(); row++) {
            assertThat(read.track().elapsedMs(row)).isEqualTo(run.track().elapsedMs(row));
            for (var channel : List.of(Channel.LATITUDE, Channel.LONGITUDE)) {
                assertThat(read.track().column(channel).get(row))
                        .isCloseTo(run.track().column(channel).get(row), within(1e-7));
            }
            assertThat(read.track().column(Channel.CADENCE).get(row)).isEqualTo(168);
            assertThat(read.track().column(Channel.HEART_RATE).get(row)).isEqualTo(141);
            assertThat(read.track().column(Channel.ALTITUDE).get(row)).isEqualTo(-12.3);
        }
    }

    @Test
    void a_run_without_a_way_has_no_file() {
        assertThat(GpxWriter.of(run(track(false).build(List.of())))).isEmpty();
        assertThat(GpxWriter.of(run(GrowingTrack.empty(START)))).isEmpty();
    }

    private static GrowingTrack track(boolean placed) {
        var track = new GrowingTrack();
        for (int row = 0; row < 30; row++) {
            int seconds = row < 5 ? 5 * row : 70 + 5 * row;
            track.row(START.plusSeconds(seconds).toEpochMilli());
            if (placed) {
                track.put(Channel.LATITUDE, -0.000_05 + row / 1e5);
                track.put(Channel.LONGITUDE, -179.5 + row / 1e5);
            }
            track.put(Channel.ALTITUDE, -12.3);
            track.put(Channel.CADENCE, 168);
            track.put(Channel.HEART_RATE, 141);
        }
        return track;
    }

    private static Run run(Track track) {
        return new Run(
                Sport.RUNNING,
                Place.ROAD,
                track.start(),
                track,
                List.of(),
                Figures.NONE,
                new Origin("made here", "fit", Optional.empty()),
                Map.of(),
                List.of());
    }

    private static Run read(String text) {
        var files = new RunFiles(START.plusSeconds(86_400), _ -> {});
        return files.read("a.gpx", text.getBytes(StandardCharsets.UTF_8)).runs().getFirst();
    }
}
