package org.soleus.clinical.running.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.soleus.clinical.running.Run;
import org.soleus.clinical.running.bytes.ByteSource;
import org.soleus.clinical.running.load.Leg;
import org.soleus.clinical.running.load.RunLoad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Files made wrong at random: whatever they hold, each gets a verdict, soon, and no run in it
/// breaks a law.
///
/// Seconds in the suite; `-Dfuzz.seconds=1800` for longer. A failure prints seed and turn.
class FuzzTest {

    private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long SECONDS = Long.getLong("fuzz.seconds", 3);

    /// Once found by longer fuzzing, or by hand; kept for ever.
    private static final List<String> KEPT =
            List.of(
                    "<",
                    "<gpx",
                    "<gpx><trk",
                    "<?",
                    "<!",
                    "<!DOCTYPE",
                    "<![CDATA[",
                    "<gpx a='",
                    "<gpx =",
                    "<gpx><trkpt lat=",
                    "<gpx><trkpt lat='",
                    "<gpx><trkpt lat=''/>",
                    "<gpx/>",
                    "<Activity",
                    "<Activity><Trackpoint><Activity><Time>2026-05-01T06:00:00Z</Time><Cadence>9</Cadence>",
                    "<Activity Sport=''><Lap>",
                    "PK\3\4",
                    "PK\5\6",
                    "\37\213\10",
                    "<gpx><trk><trkseg><trkpt><time>2026-05-01T06:00:00</time></trkpt>");

    private final Random random = new Random(SEED);

    @Test
    void what_once_was_a_puzzle_has_its_verdict() {
        for (String text : KEPT) {
            byte[] bytes = new byte[text.length()];
            for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) text.charAt(i);
            assertThat(read(bytes)).as(text).isNotEmpty();
        }
    }

    @Test
    void what_the_fuzzer_begins_with_has_its_verdict() throws IOException {
        try (var files = Files.walk(Path.of("../bench/seeds"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var told = read(Files.readAllBytes(file));
                assertThat(told).as(file.toString()).isNotEmpty();
                for (Told one : told) one.verdict().runs().forEach(FuzzTest::holds);
            }
        }
    }

    @Test
    @Timeout(4000)
    void whatever_a_file_holds_it_gets_its_verdict() {
        List<byte[]> good = Specimens.all();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int turn = 0; System.nanoTime() < end; turn++) {
            byte[] bytes = Specimens.spoilt(good.get(random.nextInt(good.size())), random);
            try {
                for (Told told : read(bytes)) told.verdict().runs().forEach(FuzzTest::holds);
            } catch (RuntimeException broken) {
                fail("seed " + SEED + ", turn " + turn + ", " + bytes.length + " bytes", broken);
            }
        }
    }

    private static List<Told> read(byte[] bytes) {
        List<Told> told = new ArrayList<>();
        new RunFiles(NOW, told::add).read("fuzzed", ByteSource.of(bytes));
        return told;
    }

    private static void holds(Run run) {
        long before = 0;
        for (int row = 0; row < run.track().size(); row++) {
            long elapsed = run.track().elapsedMs(row);
            if (elapsed < before) throw new IllegalStateException("time falls at row " + row);
            before = elapsed;
        }
        long paused = -1;
        for (var pause : run.track().pauses()) {
            if (pause.fromMs() < paused) throw new IllegalStateException("pauses overlap");
            paused = pause.toMs();
        }
        if (RunLoad.of(run, Leg.ANYBODY).load().metres().mid() < 0) {
            throw new IllegalStateException("load below zero");
        }
    }
}
