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

class ProgressVerbTest {

    private static final String QUIET =
            """
            {"date":"2026-08-%s","exercise":"heel-raise-double","before":1,"during":2,"after":2,\
            "morning":1,"stiffness_min":5,"done_pct":100,"rpe":6,"limp":false,"flags":[]}\
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder = Path.of(".");

    @Test
    void two_quiet_sessions_lead_one_step_up() throws IOException {
        JsonNode said = said(sessions(QUIET.formatted("03"), QUIET.formatted("05")));
        assertThat(said.get("decision").stringValue()).isEqualTo("PROGRESS");
        assertThat(said.get("sentence").stringValue())
                .isEqualTo(
                        "One step up: 14 repetitions instead of 12. Everything else stays the"
                                + " same.");
        assertThat(said.get("changes").get(0).get("to").get("reps").intValue()).isEqualTo(14);
        assertThat(said.get("because").get(0).get("source").stringValue()).isEqualTo("PMM");
        assertThat(said.get("lock").stringValue()).isEqualTo("OPEN");
    }

    @Test
    void pain_over_the_limit_leads_one_step_back_and_two_days_of_rest() throws IOException {
        JsonNode said =
                said(sessions(QUIET.formatted("03").replace("\"during\":2", "\"during\":4")));
        assertThat(said.get("decision").stringValue()).isEqualTo("REGRESS");
        assertThat(said.get("sentence").stringValue())
                .isEqualTo(
                        "One step back: 3 sets of 8 repetitions, and two days' rest before it."
                                + " Worst pain during was 4; your limit is 3.");
        assertThat(said.get("rest_hours").intValue()).isEqualTo(48);
        assertThat(said.get("not_before").stringValue()).isEqualTo("2026-08-05");
    }

    @Test
    void days_away_are_told_when_today_is_given() throws IOException {
        String file =
                sessions(QUIET.formatted("03"))
                        .replace("{\"pattern\"", "{\"today\":\"2026-08-12\",\"pattern\"");
        JsonNode said = said(file);
        assertThat(said.get("missed").get("effect").stringValue()).isEqualTo("step_back");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    not json                                     | not JSON
                    []                                           | must be an object
                    {"pattern":"soleus-strain"}                  | sessions is missing
                    {"sessions":[]}                              | pattern is missing
                    {"pattern":"x","sessions":[]}                | pattern is not known
                    {"pattern":7,"sessions":[]}                  | pattern must be a text
                    {"pattern":"mtss","pattern":"mtss"}          | not JSON
                    {"pattern":"mtss","sessions":[]} {}          | not JSON
                    {"pattern":"mtss","sessions":{}}             | must be a list
                    {"pattern":"mtss","sessions":[3]}            | sessions[0] must be an object
                    {"pattern":"mtss","baseline_morning":11,"sessions":[]} | from 0 to 10
                    {"pattern":"mtss","baseline_morning":1.5,"sessions":[]} | a whole number
                    {"pattern":"mtss","sessions":[],"mood":1}    | not known: mood
                    """)
    void what_cannot_be_used_is_refused_in_one_line(String file, String why) throws IOException {
        assertThat(run(file)).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("soleus progress: ")
                .contains(why)
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "2026-08-03"           | "2026-02-30"  | sessions[0].date must be a date
                    "2026-08-03"           | "1926-02-20"  | years 2000 to 2100
                    "heel-raise-double"    | "heel-lift"   | sessions[0].exercise is not known
                    "during":2             | "during":12   | sessions[0].during must be
                    "during":2             | "during":"2"  | sessions[0].during must be
                    "done_pct":100         | "done_pct":101 | from 0 to 100
                    "stiffness_min":5      | "stiffness_min":-1 | from 0 to 1440
                    "limp":false           | "limp":"no"   | must be true or false
                    "flags":[]             | "flags":"pop" | must be a list
                    "flags":[]             | "flags":[1]   | must hold texts
                    "rpe":6                | "rpe":6,"pulse":90 | not known: pulse
                    """)
    void a_wrong_field_of_a_session_is_named(String good, String bad, String why)
            throws IOException {
        assertThat(run(sessions(QUIET.formatted("03").replace(good, bad)))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(why);
    }

    @Test
    void a_missing_file_and_a_missing_option_are_told() {
        assertThat(run(List.of("--sessions", folder.resolve("none").toString()))).isEqualTo(2);
        assertThat(run(List.of())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("there is no file")
                .contains("--sessions FILE");
    }

    private static String sessions(String... rows) {
        return "{\"pattern\":\"soleus-strain\",\"baseline_morning\":1,\"sessions\":["
                + String.join(",", rows)
                + "]}";
    }

    private JsonNode said(String file) throws IOException {
        assertThat(run(file)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private int run(String file) throws IOException {
        Path path = Files.writeString(folder.resolve("sessions.json"), file);
        return run(List.of("--sessions", path.toString()));
    }

    private int run(List<String> options) {
        return Verbs.run(
                new ProgressVerb(),
                options,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
