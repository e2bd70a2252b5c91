package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class NextRunVerbTest {

    private static final String GOOD =
            """
            {"start":"2026-08-%sT18:00:00+02:00","distance_m":%s,"moving_s":2700,"during":1,\
            "after":1,"morning":1,"second_morning":1,"limp":false,"rpe":5,"done_pct":100,\
            "flags":[]}\
            """;
    private static final String JUMP =
            """
            {"start":"2026-08-20T18:00:00+02:00","distance_m":13000,"moving_s":4680}\
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder = Path.of(".");

    @Test
    void a_jump_is_answered_with_rest_and_what_comes_after() throws IOException {
        JsonNode said = said(history("20T21:00:00", month() + "," + JUMP));
        assertThat(said.get("class").stringValue()).isEqualTo("Rest");
        assertThat(said.get("rule").stringValue()).isEqualTo("N6");
        assertThat(said.get("source").stringValue()).isEqualTo("RUNSAFE");
        assertThat(said.get("until").stringValue()).isEqualTo("2026-08-22T00:00+02:00");
        assertThat(said.get("then").get("distance_m").intValue()).isEqualTo(4900);
        assertThat(said.get("sentence").stringValue())
                .startsWith("You ran 13.0 km. Your longest run in the 30 days before was 8.0 km,")
                .endsWith("the day after tomorrow up to 4.9 km easy and flat.");
    }

    @Test
    void who_is_hardly_known_is_told_why_a_jump_leads_to_the_table() throws IOException {
        String three =
                String.join(
                        ",",
                        GOOD.formatted("10", 8000),
                        GOOD.formatted("13", 7000),
                        GOOD.formatted("17", 8000));
        JsonNode said = said(history("20T21:00:00", three + "," + JUMP));
        assertThat(said.get("sentence").stringValue())
                .endsWith(
                        "the day after tomorrow run 1 minute, walk 1 minute, 8 times, on the flat."
                                + " Of the time before Monday 10 August no run is known; until two"
                                + " weeks and four runs as told you go along the walk-run table.");
    }

    @Test
    void a_missing_morning_is_asked_for() throws IOException {
        JsonNode said = said(history("22T18:00:00", month() + "," + JUMP));
        assertThat(said.get("class").stringValue()).isEqualTo("Adjust");
        assertThat(said.get("asks").get(0).stringValue()).isEqualTo("morning");
        assertThat(said.get("facts").get(0).get("rule").stringValue()).isEqualTo("N6");
        assertThat(said.get("facts").get(1).get("rule").stringValue()).isEqualTo("N8");
    }

    @Test
    void a_wish_within_all_caps_is_granted() throws IOException {
        String file =
                history("20T18:00:00", month())
                        .replace("\"runs\"", "\"wish\":{\"distance_m\":7500},\"runs\"");
        JsonNode said = said(file);
        assertThat(said.get("class").stringValue()).isEqualTo("Go");
        assertThat(said.get("distance_m").intValue()).isEqualTo(7500);
        assertThat(said.get("pattern").stringValue()).isEqualTo("continuous");
        assertThat(said.get("ceilings").get("pace_s_km").intValue()).isPositive();
    }

    @Test
    void an_empty_history_begins_the_table() throws IOException {
        JsonNode said = said(history("20T18:00:00", ""));
        assertThat(said.get("class").stringValue()).isEqualTo("Adjust");
        assertThat(said.get("stage").intValue()).isEqualTo(1);
        assertThat(said.get("pattern").stringValue()).isEqualTo("1 : 1 x 8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    not json                                     | not JSON
                    []                                           | must be an object
                    {"runs":[]}                                  | at is missing
                    {"at":"today","runs":[]}                     | at must be a moment
                    {"at":"1970-01-01T00:00:00Z","runs":[]}      | years 2000 to 2100
                    {"at":"2026-08-20T18:00:00Z","runs":[]}      | pattern is missing
                    {"at":"2026-08-20T18:00:00Z","pattern":"x","runs":[]} | pattern is not known
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss"} | runs is missing
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","zone":"Mars/X","runs":[]} | zone is not known
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","stage":13,"runs":[]} | from 1 to 12
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","screen":"FINE","runs":[]} | screen is not known
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","heel_raises":{"sore":3},"runs":[]} | heel_raises.norm is missing
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","wish":{"km":3},"runs":[]} | not known: km
                    {"at":"2026-08-20T18:00:00Z","pattern":"mtss","mood":1,"runs":[]} | not known: mood
                    """)
    void what_cannot_be_used_is_refused_in_one_line(String file, String why) throws IOException {
        refused(file, why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "distance_m":8000   | "distance_m":-1     | runs[0].distance_m must be
                    "distance_m":8000,  |                     | runs[0].distance_m is missing
                    "moving_s":2700     | "moving_s":0        | runs[0].moving_s must be
                    "moving_s":2700     | "moving_s":2700,"elapsed_s":60 | must not be less than
                    2026-08-02T18       | 2026-08-22T18       | lies after the moment
                    2026-08-02T18       | 2026-08-32T18       | must be a moment
                    "during":1          | "during":11         | from 0 to 10
                    "limp":false        | "limp":"no"         | must be true or false
                    "flags":[]          | "flags":"pop"       | must be a list
                    "rpe":5             | "rpe":5,"pulse":90  | not known: pulse
                    """)
    void a_wrong_field_of_a_run_is_named(String good, String bad, String why) throws IOException {
        String other = bad == null ? "" : bad;
        refused(history("20T18:00:00", GOOD.formatted("02", 8000).replace(good, other)), why);
    }

    private void refused(String file, String why) throws IOException {
        assertThat(run(file)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("soleus next-run: ")
                .contains(why)
                .hasLineCount(1);
    }

    private static String month() {
        return String.join(
                ",",
                GOOD.formatted("02", 7000),
                GOOD.formatted("04", 7500),
                GOOD.formatted("06", 8000),
                GOOD.formatted("08", 7000),
                GOOD.formatted("10", 7500),
                GOOD.formatted("13", 7000),
                GOOD.formatted("17", 5000));
    }

    private static String history(String at, String runs) {
        return "{\"at\":\"2026-08-"
                + at
                + "+02:00\",\"pattern\":\"soleus-strain\",\"baseline_morning\":1,\"runs\":["
                + runs
                + "]}";
    }

    private JsonNode said(String file) throws IOException {
        assertThat(run(file)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private int run(String file) throws IOException {
        Path path = Files.writeString(folder.resolve("history.json"), file);
        return Verbs.run(
                new NextRunVerb(),
                List.of("--history", path.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
