package org.soleus.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.soleus.server.json.BadInput;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ContentVerbTest {

    @Test
    void everything_that_clinicians_own_is_sound_and_waits_for_one() {
        var out = new ByteArrayOutputStream();
        int code =
                new ContentVerb()
                        .run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8));
        var said = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(said.get("problems")).isEmpty();
        assertThat(code).isZero();
        assertThat(said.get("sound").booleanValue()).isTrue();
        assertThat(said.get("subjects").get("exercise").get("holds").intValue()).isEqualTo(64);
        for (var subject : said.get("subjects")) {
            assertThat(subject.get("waits_for_a_clinician")).isEqualTo(subject.get("holds"));
        }
    }

    @Test
    void it_takes_no_options() {
        assertThatThrownBy(() -> new ContentVerb().run(List.of("x"), System.out))
                .isInstanceOf(BadInput.class);
    }
}
