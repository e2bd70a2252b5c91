package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.server.json.BadInput;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The verb on real recordings, against what two other decoders say of them.
///
/// The recordings are other people's and lie beside the repository; without them this is skipped.
class RunsVerbTest {

    private static final Path RUNS = runs();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Fields of our line, by the names that the other decoder gives them.
    private static final Map<String, String> SAME =
            Map.of(
                    "totalElapsedTime_s", "elapsed_s",
                    "totalTimerTime_s", "timer_s",
                    "totalDistance_m", "distance_m",
                    "avgHr", "heart_rate_bpm",
                    "ascent_m", "ascent_m",
                    "avgVerticalOscillation_mm", "vertical_oscillation_mm",
                    "avgStanceTime_ms", "contact_ms");

    private static Path runs() {
        Path beside = Path.of("..", "..", "shared", "data", "runs");
        return Files.isDirectory(beside) ? beside : Path.of("..", "shared", "data", "runs");
    }

    private static JsonNode line(String file) {
        return JSON.readTree(said(RUNS.resolve(file).toString()));
    }

    private static String said(String... options) {
        var out = new ByteArrayOutputStream();
        var verb = new RunsVerb(Clock.systemUTC());
        verb.run(List.of(options), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode expected(String file) throws IOException {
        assumeTrue(Files.isDirectory(RUNS), "the recordings are not here");
        return JSON.readTree(Files.readString(RUNS.resolve(file)));
    }

    @TestFactory
    Stream<DynamicTest> every_session_has_the_values_that_the_watch_worked_out()
            throws IOException {
        return expected("expected-fit.json").properties().stream()
                .filter(entry -> entry.getKey().startsWith("fit/"))
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> sessions(entry)));
    }

    private static void sessions(Map.Entry<String, JsonNode> entry) {
        JsonNode read = line(entry.getKey());
        JsonNode sessions = entry.getValue().get("sessions");
        for (int i = 0; i < sessions.size(); i++) {
            JsonNode said = sessions.get(i);
            JsonNode run = read.get("runs").get(i);
            assertThat(run.get("sport").stringValue()).isEqualTo(said.get("sport").stringValue());
            assertThat(Instant.parse(run.get("start").stringValue()))
                    .isEqualTo(Instant.parse(said.get("startTime").stringValue()));
            SAME.forEach((theirs, ours) -> same(said.get(theirs), run.get(ours), ours));
        }
    }

    private static void same(JsonNode theirs, JsonNode ours, String name) {
        if (theirs == null) return;
        assertThat(ours.doubleValue()).as(name).isCloseTo(theirs.doubleValue(), within(0.0006));
    }

    /// One file was damaged on its way to the other decoder, which read a sixth of it.
    @TestFactory
    Stream<DynamicTest> every_record_and_lap_is_counted() throws IOException {
        return expected("expected-fit-second-decoder.json").properties().stream()
                .filter(entry -> entry.getKey().startsWith("fit/"))
                .filter(entry -> entry.getValue().get("error") == null)
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                assertThat(points(line(entry.getKey())))
                                                        .isEqualTo(records(entry.getValue()))));
    }

    private static int records(JsonNode said) {
        return said.get("records").intValue();
    }

    private static int points(JsonNode line) {
        int sum = 0;
        for (JsonNode run : line.get("runs")) sum += run.get("points").intValue();
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "good-then-garbage, salvaged, 21", "header-not-fit, salvaged, 21",
        "last-3-bytes-missing, salvaged, 21", "one-bit-flipped, salvaged, 20",
        "truncated-half, salvaged, 12", "two-files-chained, ok, 38",
        "wrong-file-crc, salvaged, 21", "zero-length, refused, 0"
    })
    void each_damaged_file_gives_what_is_in_it(String name, String verdict, int points) {
        assumeTrue(Files.isDirectory(RUNS), "the recordings are not here");
        JsonNode read = line("fit-damaged/" + name + ".fit");
        assertThat(read.get("verdict").stringValue()).isEqualTo(verdict);
        assertThat(points(read)).isEqualTo(points);
        if (!verdict.equals("ok")) assertThat(read.get("because")).isNotEmpty();
    }

    @Test
    void a_file_that_lost_bytes_all_over_is_read_to_its_end() {
        assumeTrue(Files.isDirectory(RUNS), "the recordings are not here");
        JsonNode read = line("fit/dtcooper__strava-android-app-201.10-b1218918.fit");
        assertThat(read.get("verdict").stringValue()).isEqualTo("salvaged");
        assertThat(points(read)).isGreaterThan(2600);
    }

    @TestFactory
    Stream<DynamicTest> files_of_markup_have_the_points_and_metres_that_others_count()
            throws IOException {
        return expected("expected-gpx-tcx.json").properties().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> markup(entry)));
    }

    private static void markup(Map.Entry<String, JsonNode> entry) {
        JsonNode read = line(entry.getKey());
        JsonNode said = entry.getValue();
        boolean gpx = entry.getKey().endsWith("gpx");
        assertThat(points(read))
                .isEqualTo(said.get(gpx ? "trackPoints" : "trackpoints").intValue());
        if (points(read) == 0) return;
        double metres = said.get(gpx ? "length2d_m" : "lapDistance_m").doubleValue();
        JsonNode run = read.get("runs").get(0);
        assertThat(run.get("distance_m").doubleValue()).isCloseTo(metres, within(0.02));
        JsonNode seconds = said.get(gpx ? "duration_s" : "lapTotalTime_s");
        boolean timed = !gpx || said.get("withTime").intValue() == points(read);
        if (seconds.isNull() || !timed) return;
        assertThat(run.get("timer_s").doubleValue())
                .isCloseTo(seconds.doubleValue(), within(0.001));
    }

    @Test
    void a_name_that_is_not_there_is_told_and_nothing_is_printed() {
        assertThatThrownBy(() -> said("no-such.fit")).isInstanceOf(BadInput.class);
        assertThatThrownBy(RunsVerbTest::said).isInstanceOf(BadInput.class);
    }
}
