package org.soleus.server.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.measure.Gap;
import org.soleus.clinical.measure.Sentence;

import tools.jackson.databind.json.JsonMapper;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

class SentencesTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(Sentences.module()).build();

    @Test
    void a_sentence_is_kept_as_its_key_and_its_gaps() {
        assertThat(JSON.writeValueAsString(Sentence.of("plan.over-during").with(4).with(3)))
                .isEqualTo("{\"key\":\"plan.over-during\",\"gaps\":[4,3]}");
        assertThat(JSON.writeValueAsString(Sentence.of("plan.limped")))
                .isEqualTo("{\"key\":\"plan.limped\"}");
    }

    @Test
    void what_stands_in_a_gap_comes_back_as_it_was() {
        var all =
                Sentence.of("plan.quiet")
                        .with(7)
                        .with(2.5)
                        .with(LocalDate.of(2026, 11, 26))
                        .with(DayOfWeek.MONDAY)
                        .with(Gap.Kind.EXERCISE, "wall-sit")
                        .with(Gap.Kind.PLACE, "mtss")
                        .with(Gap.Kind.STAGE, "3")
                        .far(13_000)
                        .paced(365)
                        .dated(LocalDate.of(2026, 8, 5))
                        .with(new Gap.Written("A pop"))
                        .with(Sentence.of("plan.unanswered"))
                        .with(
                                new Gap.Listed(
                                        List.of(new Gap.Whole(1), Sentence.of("plan.limped"))));
        assertThat(back(all)).isEqualTo(all);
    }

    /// Rows of before hold English, and stay that.
    @Test
    void words_alone_are_a_sentence_as_it_was_written() {
        assertThat(JSON.readValue("\"You limped\"", Sentence.class))
                .isEqualTo(Sentence.written("You limped"));
        assertThat(back(Sentence.written("You limped"))).isEqualTo(Sentence.written("You limped"));
    }

    private static Sentence back(Sentence sentence) {
        return JSON.readValue(JSON.writeValueAsString(sentence), Sentence.class);
    }
}
