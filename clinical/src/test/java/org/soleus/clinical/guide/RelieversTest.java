package org.soleus.clinical.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.clinical.guide.Relievers.Answer;
import org.soleus.clinical.guide.Relievers.Outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Only a plain no to every question opens what is said about pain relievers.
class RelieversTest {

    private static final Relievers.Question GUT = question("gut");
    private static final Relievers.Question HEART = question("heart");
    private static final Relievers.Question AGE = question("age");

    private final Relievers relievers = relievers();

    @Test
    void three_times_no_may_read() {
        assertThat(decide(Answer.NO, Answer.NO, Answer.NO)).isEqualTo(new Outcome.MayRead());
    }

    @ParameterizedTest
    @EnumSource(names = {"YES", "NOT_SURE"})
    void anything_else_asks_first(Answer answer) {
        assertThat(decide(Answer.NO, answer, Answer.NO))
                .isEqualTo(new Outcome.AskFirst(List.of(HEART)));
    }

    @Test
    void an_open_question_clears_nobody() {
        assertThat(relievers.decide(Map.of("gut", Answer.NO)))
                .isEqualTo(new Outcome.Unanswered(List.of(HEART, AGE)));
        assertThat(relievers.decide(Map.of()))
                .isEqualTo(new Outcome.Unanswered(List.of(GUT, HEART, AGE)));
    }

    @Test
    void a_reason_decides_whatever_is_open() {
        assertThat(relievers.decide(Map.of("age", Answer.YES)))
                .isEqualTo(new Outcome.AskFirst(List.of(AGE)));
    }

    @Test
    void an_answer_to_no_question_is_not_heard() {
        assertThat(relievers.decide(Map.of("shoe size", Answer.YES)))
                .isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void a_claim_without_a_source_cannot_be() {
        List<Phrase> words = List.of(new Phrase.Plain("It helps."));
        assertThatThrownBy(() -> new Claim(words, List.of())).hasMessageContaining("It helps.");
        assertThatThrownBy(() -> new Dispute(List.of(claim()), List.of(), List.of(claim())))
                .hasMessageContaining("two sides");
        assertThatThrownBy(() -> new Phrase.Link("there", "//elsewhere.example"))
                .hasMessageContaining("elsewhere");
    }

    private Outcome decide(Answer gut, Answer heart, Answer age) {
        return relievers.decide(Map.of("gut", gut, "heart", heart, "age", age));
    }

    private static Relievers.Question question(String id) {
        return new Relievers.Question(id, id + "?", id, "R");
    }

    private static Claim claim() {
        return new Claim(List.of(new Phrase.Plain("So it is.")), List.of("R"));
    }

    private static Relievers relievers() {
        var written = LocalDate.of(2026, 11, 26);
        var review =
                new Review(
                        "somebody",
                        written,
                        Optional.empty(),
                        Optional.empty(),
                        written.plusMonths(12));
        var both = new Dispute(List.of(claim()), List.of(claim()), List.of(claim()));
        return new Relievers("t", review, List.of(GUT, HEART, AGE), List.of(), both, List.of());
    }
}
