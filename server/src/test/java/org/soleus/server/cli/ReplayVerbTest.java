package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.content.Folder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ReplayVerbTest {

    /// Two good sessions running, the second at effort 7.
    private static final String ANA =
            """
            {"member":"ana","pattern":"calf-nonspecific","baseline_morning":1,"sessions":[\
            {"date":"2026-08-03","exercises":[{"id":"heel-raise-double","sets":3,"reps":12}],"before":1,"during":1,"after":1,"done_pct":100,"rpe":5,"limp":false,"flags":[]},\
            {"date":"2026-08-05","exercises":[{"id":"heel-raise-double","sets":3,"reps":12}],"before":1,"during":1,"after":1,"done_pct":100,"rpe":7,"limp":false,"flags":[]}],\
            "mornings":[{"date":"2026-08-04","pain":1,"stiffness_min":5},{"date":"2026-08-06","pain":1,"stiffness_min":5}]}
            """;

    private static final String EVA =
            ANA.replace("\"ana\"", "\"eva\"").replace("\"rpe\":7", "\"rpe\":5");

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_lower_limit_of_effort_and_two_histories() throws IOException {
        var dose = Folder.packaged().text("plan/dose.yaml");
        Files.createDirectories(folder.resolve("rules/plan"));
        Files.writeString(
                folder.resolve("rules/plan/dose.yaml"),
                dose.replace("progress_up_to_rpe: {value: 7", "progress_up_to_rpe: {value: 6"));
        Files.createDirectories(folder.resolve("past"));
        Files.writeString(folder.resolve("past/histories.jsonl"), ANA + EVA);
    }

    @Test
    void it_says_who_would_have_been_treated_differently_and_why() {
        assertThat(replay()).isZero();
        var lines = said();
        assertThat(lines).hasSize(2);
        var ana = lines.getFirst();
        assertThat(ana.get("member").stringValue()).isEqualTo("ana");
        assertThat(ana.get("day").stringValue()).isEqualTo("2026-08-05");
        assertThat(ana.get("before").get("decision").stringValue()).isEqualTo("PROGRESS");
        assertThat(ana.get("after").get("decision").stringValue()).isEqualTo("HOLD");
        assertThat(ana.get("because").valueStream().map(why -> why.get("rule").stringValue()))
                .contains("DOSE-HOLD-WORKING");
        var summary = lines.getLast().get("summary");
        assertThat(summary.get("members").intValue()).isEqualTo(2);
        assertThat(summary.get("decided").intValue()).isEqualTo(4);
        assertThat(summary.get("members_treated_differently").intValue()).isOne();
        assertThat(summary.get("turns").get("PROGRESS to HOLD").intValue()).isOne();
    }

    @Test
    void rules_that_are_the_same_treat_nobody_differently() throws IOException {
        Files.writeString(
                folder.resolve("rules/plan/dose.yaml"), Folder.packaged().text("plan/dose.yaml"));
        assertThat(replay()).isZero();
        assertThat(said()).hasSize(1);
    }

    @Test
    void rules_that_cannot_be_read_are_bad_input_with_their_line() throws IOException {
        Files.writeString(folder.resolve("rules/plan/dose.yaml"), "escalate_at: {value: 7}\n");
        assertThat(replay()).isEqualTo(Verbs.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("plan/dose.yaml:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "reps":12|"reps":"many"|must be a whole number
                    heel-raise-double|heel-raise-doubel|not known: heel-raise-doubel
                    calf-nonspecific|calf|pattern is not known
                    2026-08-03|yesterday|must be a date
                    "rpe":7|"rpe":70|from 0 to 10
                    "sessions"|"session"|not known: session
                    {"member"|"member"|is not JSON
                    """)
    void a_line_that_is_wrong_is_bad_input_with_its_place(String old, String now, String says)
            throws IOException {
        Files.writeString(folder.resolve("past/histories.jsonl"), EVA + ANA.replace(old, now));
        assertThat(replay()).isEqualTo(Verbs.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(says);
        assertThat(out.size()).isZero();
    }

    @Test
    void folders_that_are_not_there_or_hold_no_histories_are_bad_input() throws IOException {
        Files.delete(folder.resolve("past/histories.jsonl"));
        assertThat(replay()).isEqualTo(Verbs.BAD_INPUT);
        assertThat(run("--rules", "nowhere", "--histories", "nowhere")).isEqualTo(Verbs.BAD_INPUT);
        assertThat(run("--rules", "nowhere")).isEqualTo(Verbs.BAD_INPUT);
    }

    private int replay() {
        return run(
                "--rules",
                folder.resolve("rules").toString(),
                "--histories",
                folder.resolve("past").toString());
    }

    private int run(String... options) {
        return Verbs.run(
                new ReplayVerb(),
                List.of(options),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> said() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
