package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.server.json.BadInput;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ContentVerbTest {

    @Test
    void everything_that_clinicians_own_is_sound_and_waits_for_one() {
        var out = new ByteArrayOutputStream();
        int code =
                new ContentVerb()
                        .run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(said.get("faults")).isEmpty();
        assertThat(code).isZero();
        assertThat(said.get("sound").booleanValue()).isTrue();
        assertThat(said.get("subjects").get("exercise").get("holds").intValue()).isEqualTo(64);
        for (var subject : said.get("subjects")) {
            assertThat(subject.get("waits_for_a_clinician")).isEqualTo(subject.get("holds"));
        }
    }

    @Test
    void a_folder_that_is_not_there_is_bad_input() {
        assertThatThrownBy(() -> new ContentVerb().run(List.of("/no/such/folder"), System.out))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("/no/such/folder");
        assertThatThrownBy(() -> new ContentVerb().run(List.of("a", "b"), System.out))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void a_folder_of_ones_own_is_looked_over_and_each_fault_has_its_place(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "own: {}\nown: {}\npublished: {}\n");
        var out = new ByteArrayOutputStream();
        int code =
                new ContentVerb()
                        .run(
                                List.of(folder.toString()),
                                new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(code).isOne();
        assertThat(said.get("sound").booleanValue()).isFalse();
        assertThat(said.get("faults").valueStream().map(one -> one.get("at").stringValue()))
                .contains("sources.yaml:2", "exercise/index.yaml:1");
    }

    @Test
    void people_read_each_fault_on_a_line_and_that_there_is_none(@TempDir Path folder)
            throws IOException {
        assertThat(plainly(List.of())).isEqualTo("Sound: there is nothing to mend.\n");
        Files.writeString(folder.resolve("sources.yaml"), "own: {}\nown: {}\npublished: {}\n");
        assertThat(plainly(List.of(folder.toString())))
                .contains("sources.yaml:2: ", " faults. Members keep what they have");
    }

    private static String plainly(List<String> options) {
        var plain = new ByteArrayOutputStream();
        new ContentVerb()
                .run(
                        options,
                        new PrintStream(new ByteArrayOutputStream()),
                        new PrintStream(plain, true, StandardCharsets.UTF_8));
        return plain.toString(StandardCharsets.UTF_8);
    }
}
