package org.soleus.content.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.clinical.guide.WarningSign.When;
import org.soleus.content.Yaml;
import org.soleus.content.triage.Screens;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/// A page cannot say otherwise than the safety screen, for the screen says it.
class SignsTest {

    @ParameterizedTest
    @CsvSource({
        "PE1, NOW",
        "ALI1, NOW",
        "RHB1, NOW",
        "HYP1, NOW",
        "INF1-NOW, NOW",
        "BROKEN, NOW",
        "SEED4, TODAY",
        "ATR1, TODAY",
        "ATR2, TODAY",
        "ATR2-SUDDEN, TODAY",
        "DVT2, TODAY",
        "PRG1, TODAY",
        "RAD1-DROP, TODAY",
        "BSI1, FIRST",
        "ATR3, FIRST",
        "AGE, FIRST",
        "PERS1, SOON"
    })
    void how_soon_comes_from_the_rules_of_the_screen(String id, When when) {
        assertThat(Signs.bundled().get(id).when()).isEqualTo(when);
    }

    @Test
    void every_question_that_can_lead_to_somebody_has_a_sign() {
        var named = Signs.bundled().byId().keySet().stream().map(id -> id.replaceAll("-.*", ""));
        var asked =
                Screens.bundled().questions().stream()
                        .filter(question -> !question.isAboutCircumstances())
                        .map(question -> question.id());
        // DVT1 asks again, for the vein, what SEED4 has asked
        assertThat(named.toList()).containsAll(asked.filter(id -> !id.equals("DVT1")).toList());
    }

    @Test
    void the_words_follow_an_if() {
        assertThat(Signs.bundled().byId().values())
                .extracting(WarningSign::words)
                .allMatch(words -> words.matches("[a-z].*[a-z0-9]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {SEED1: no}        | the screen sends nobody anywhere for X
                    {SEED1: perhaps}   | X answers SEED1 with perhaps, which the screen does not offer
                    {NOTHING: yes}     | the screen does not ask NOTHING
                    """)
    void a_sign_that_the_screen_does_not_know_is_refused(String answers, String said) {
        var text = "all:\n  - {id: X, words: it hurts, answers: " + answers + "}\n";
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var file = Yaml.read("guide/signs.yaml", bytes);
        assertThatThrownBy(() -> Signs.read(file.root(), Screens.bundled()))
                .hasMessageContaining(said);
    }
}
