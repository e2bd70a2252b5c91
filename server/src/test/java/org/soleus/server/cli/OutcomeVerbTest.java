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

class OutcomeVerbTest {

    private static final String MEMBER =
            """
            {"group":"%s","zone":"UTC","enrolled":"2026-01-04T08:00:00Z",\
            "sessions":["2026-01-05T08:00:00Z"],"scores":[\
            {"at":"2026-01-05T07:00:00Z","value":%d},{"at":"2026-03-30T07:00:00Z","value":%d}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder = Path.of(".");

    @Test
    void a_line_for_each_member_is_read_as_well_as_one_object() throws IOException {
        var lines = MEMBER.formatted("a", 80, 20) + MEMBER.formatted("a", 40, 40);
        var file = Files.writeString(folder.resolve("scores.jsonl"), lines);
        assertThat(run(file)).isZero();
        assertThat(lines().getFirst().get("people").get("O").intValue()).isEqualTo(2);
        var whole = "{\"members\":[" + lines.strip().replace("\n", ",") + "]}";
        var first = lines();
        out.reset();
        assertThat(run(Files.writeString(folder.resolve("scores.json"), whole))).isZero();
        assertThat(lines()).isEqualTo(first);
    }

    @Test
    void every_estimator_of_every_population_is_there_in_every_variant() throws IOException {
        run(Files.writeString(folder.resolve("s.jsonl"), MEMBER.formatted("a", 80, 20)));
        var figures = lines().stream().filter(line -> line.has("figure")).toList();
        assertThat(figures).hasSize(2 * 2 * 8);
        for (var figure : figures) {
            assertThat(figure.propertyNames())
                    .contains(
                            "observed",
                            "baseline_carried_forward",
                            "last_carried_forward",
                            "worst_case",
                            "best_case");
        }
    }

    @Test
    void a_group_of_ten_is_withheld_and_one_of_eleven_is_not() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 10; i++) lines.append(MEMBER.formatted("ten", 80, 20));
        for (int i = 0; i < 10; i++) lines.append(MEMBER.formatted("another ten", 80, 20));
        for (int i = 0; i < 11; i++) lines.append(MEMBER.formatted("eleven", 80, 20));
        run(Files.writeString(folder.resolve("s.jsonl"), lines));
        assertThat(group("ten").get("enrolled").stringValue()).isEqualTo("withheld");
        assertThat(group("ten").get("figures")).isEmpty();
        assertThat(group("eleven").get("enrolled").intValue()).isEqualTo(11);
        assertThat(group("eleven").get("figures")).isNotEmpty();
    }

    private JsonNode group(String name) {
        return lines().stream()
                .filter(line -> line.has("group"))
                .filter(line -> line.get("group").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | line 1.zone is missing",
                "{\"zone\":\"Moon\",\"enrolled\":\"2026-01-04T08:00:00Z\"} | line 1.zone is not"
                        + " known; as in Europe/Berlin",
                "{\"zone\":\"UTC\",\"enrolled\":\"yesterday\"} | line 1.enrolled must be a moment,"
                        + " as in 2026-08-05T18:00:00+02:00",
                "{\"zone\":\"UTC\",\"enrolled\":\"2026-01-04T08:00:00Z\",\"scores\":[{\"at\":\"2026-01-04T08:00:00Z\"}]}"
                    + " | scores[0].points (0 to 10) or value (0 to 100) must be there",
                "{\"zone\":\"UTC\",\"enrolled\":\"2026-01-04T08:00:00Z\",\"scores\":[{\"at\":\"2026-01-04T08:00:00Z\",\"points\":11}]}"
                    + " | scores[0].points must be a whole number from 0 to 10",
                "{\"zone\":\"UTC\",\"enrolled\":\"2026-01-04T08:00:00Z\",\"pain\":3} | line 1 has a"
                        + " field that is not known: pain",
                "[] | line 1 must be an object, as in {\"...\": ...}"
            })
    void what_is_wrong_is_told_with_its_place(String line, String said) throws IOException {
        assertThat(run(Files.writeString(folder.resolve("s.jsonl"), line)))
                .isEqualTo(Verbs.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("soleus outcome: " + said);
        assertThat(out.size()).isZero();
    }

    private int run(Path file) {
        return Verbs.run(
                Verbs.find("outcome").orElseThrow(),
                List.of("--scores", file.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }
}
