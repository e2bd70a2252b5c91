package org.soleus.server.running.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.soleus.clinical.running.Channel;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.file.RunFiles;
import org.soleus.server.running.Recorded;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Samples go to bytes and back without a bit lost.
class RunBytesTest {

    private static final Path REAL = Path.of("../../shared/data/runs");

    @Test
    void a_run_comes_back_as_it_was() throws IOException {
        var recorded = Recorded.of("2026-03-10T06:30:00Z", 5000);
        comesBack("a.gpx", recorded.gpx());
        comesBack("a.tcx", recorded.tcx());
    }

    @Test
    void real_recordings_come_back_as_they_were_and_small() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "no real recordings here: skipped");
        try (var files = Files.walk(REAL)) {
            for (var file : files.filter(one -> Files.isRegularFile(one)).toList()) {
                comesBack(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    private static void comesBack(String name, byte[] file) throws IOException {
        var verdict = new RunFiles(Instant.parse("2026-11-26T00:00:00Z"), _ -> {}).read(name, file);
        for (var run : verdict.runs()) comesBack(name, run);
    }

    private static void comesBack(String name, Run run) throws IOException {
        var bytes = RunBytes.of(run);
        var back = SamplesIn.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        assertThat(back.sport()).isEqualTo(run.sport());
        assertThat(back.place()).isEqualTo(run.place());
        assertThat(back.start()).isEqualTo(run.start());
        assertThat(back.track().pauses()).isEqualTo(run.track().pauses());
        assertThat(back.track().size()).isEqualTo(run.track().size());
        for (int row = 0; row < run.track().size(); row++) {
            assertThat(back.track().elapsedMs(row)).isEqualTo(run.track().elapsedMs(row));
            for (var channel : Channel.values()) {
                var as = name + " " + channel + " " + row;
                same(as, run.track().column(channel), back.track().column(channel), row);
                same(as, run.track().raw(channel), back.track().raw(channel), row);
            }
        }
        assertThat(bytes.length).as(name).isLessThan(200 + 60 * run.track().size());
    }

    private static void same(
            String as,
            org.soleus.clinical.running.Column one,
            org.soleus.clinical.running.Column other,
            int row) {
        boolean alike =
                one.has(row) == other.has(row)
                        && Double.compare(one.getOr(row, 0), other.getOr(row, 0)) == 0;
        if (!alike) throw new AssertionError(as + " differs");
    }
}
