package org.soleus.content.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.clinical.measure.Attempt;
import org.soleus.clinical.measure.Attempt.Ended;
import org.soleus.clinical.measure.Attempt.Leg;
import org.soleus.clinical.measure.Attempt.Score;
import org.soleus.clinical.measure.Owner;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.SelfTest;
import org.soleus.clinical.measure.Side;
import org.soleus.clinical.plan.ByTest;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Phase;
import org.soleus.content.guide.Sources;
import org.soleus.content.plan.PlanBooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The self-tests as clinicians wrote them, and what they say of the checks of the phases.
class SelfTestsTest {

    private static final List<TestCard> CARDS = TestCard.all();

    @Test
    void there_are_four_and_each_number_has_a_source_that_is_known() {
        assertThat(CARDS)
                .extracting(card -> card.test().id())
                .containsExactly("heel-raise", "knee-to-wall", "balance", "sit-to-stand");
        var keys =
                CARDS.stream()
                        .flatMap(
                                card ->
                                        Stream.of(
                                                        Optional.of(card.source()),
                                                        card.test()
                                                                .believable()
                                                                .map(SelfTest.Limit::source),
                                                        card.test()
                                                                .even()
                                                                .map(SelfTest.Even::source))
                                                .flatMap(Optional::stream))
                        .toList();
        assertThat(keys)
                .allSatisfy(key -> assertThat(Sources.bundled().plain(List.of(key))).isNotBlank());
    }

    /// The criterion, left and right as `24` or `24@5` with pain, the sore leg, the norm.
    @ParameterizedTest
    @CsvSource({
        "raise-single-5, 9@1, 5@3, RIGHT, 28, true",
        "raise-single-5, 9@1, 4@3, RIGHT, 28, false",
        "raise-single-5, '', 5@3, RIGHT, 28, true",
        "raise-single-5, 5@3, '', RIGHT, 28, ''",
        "raise-single-15, 20@0, 15@2, RIGHT, 28, true",
        "raise-single-15, 20@0, 15@3, RIGHT, 28, false",
        "raise-single-15, 20@0, 15, RIGHT, 28, false",
        "raise-single-15, 20@0, 14@1, RIGHT, 22, false",
        "raise-single-15, 20@0, 14@1, RIGHT, 20, true",
        "raise-single-15, 20@0, 13@1, RIGHT, 19, false",
        "raise-single-lsi-80, 20@0, 16@1, RIGHT, 28, true",
        "raise-single-lsi-80, 20@0, 15@1, RIGHT, 28, false",
        "raise-single-lsi-80, 15@0, 14@1, RIGHT, 28, false",
        "raise-single-lsi-90, 20@0, 18@1, RIGHT, 28, true",
        "raise-single-lsi-90, 20@0, 17@1, RIGHT, 28, false",
        "raise-single-lsi-90, 26@0, 26@1, BOTH, 28, true",
        "raise-single-lsi-90, 26@0, 24@1, BOTH, 28, false",
        "raise-single-lsi-90, '', 24@1, RIGHT, 28, ''",
        "raise-single-lsi-90, 20@0, 18@4, RIGHT, 28, false",
        "knee-to-wall-2cm, 100, 80, RIGHT, 28, true",
        "knee-to-wall-2cm, 100, 79, RIGHT, 28, false",
        "knee-to-wall-2cm, 60, 100, RIGHT, 28, true",
        "balance-20, 60, 20, RIGHT, 28, true",
        "balance-20, 60, 19, RIGHT, 28, false",
        "stand-10, 9, 60, LEFT, 28, false",
        "walk-30, 60, 60, RIGHT, 28, ''",
        "raise-norm-80, 30@0, 22@1, RIGHT, 28, false",
        "raise-norm-80, 30@0, 23@1, RIGHT, 28, true"
    })
    void a_criterion_that_asks_for_a_number_is_answered_by_its_test(
            String criterion, String left, String right, String sore, int norm, String holds) {
        var id = ByTest.test(criterion).orElse("heel-raise");
        var attempt = attempt(id, left, right);
        var owner = new Owner(sore(sore), Optional.of(norm), new PainScore(3));
        var said = new ByTest(Map.of(id, attempt), owner).holds(criterion);
        assertThat(said.map(String::valueOf).orElse("")).isEqualTo(holds);
    }

    @Test
    void a_test_of_a_stopped_leg_never_holds_and_no_test_says_nothing() {
        var stopped =
                new Attempt(
                        test("heel-raise"),
                        LocalDate.EPOCH,
                        Instant.EPOCH,
                        Map.of(Leg.RIGHT, new Score(40, Ended.OTHER, Optional.empty())));
        var owner = new Owner(Set.of(Side.RIGHT), Optional.of(28), new PainScore(3));
        assertThat(new ByTest(Map.of("heel-raise", stopped), owner).holds("raise-single-5"))
                .contains(false);
        assertThat(new ByTest(Map.of(), owner).holds("raise-single-5")).isEmpty();
    }

    @Test
    void every_criterion_that_a_test_answers_is_one_of_the_plans() {
        var book = PlanBooks.load();
        var known =
                Stream.concat(
                                Arrays.stream(Phase.values())
                                        .flatMap(phase -> book.rule(phase).exit().stream()),
                                book.gates().values().stream()
                                        .flatMap(gate -> gate.criteria().stream()))
                        .map(Criterion::id)
                        .filter(id -> ByTest.test(id).isPresent());
        assertThat(known).hasSize(9);
    }

    private static Set<Side> sore(String word) {
        return word.equals("BOTH") ? Set.of(Side.LEFT, Side.RIGHT) : Set.of(Side.valueOf(word));
    }

    private static Attempt attempt(String id, String left, String right) {
        var scores = new EnumMap<Leg, Score>(Leg.class);
        if (!left.isEmpty()) scores.put(Leg.LEFT, score(left));
        if (!right.isEmpty()) scores.put(Leg.RIGHT, score(right));
        return new Attempt(test(id), LocalDate.EPOCH, Instant.EPOCH, scores);
    }

    private static Score score(String text) {
        var parts = text.split("@", -1);
        var pain =
                parts.length > 1
                        ? Optional.of(new PainScore(Integer.parseInt(parts[1])))
                        : Optional.<PainScore>empty();
        return new Score(Integer.parseInt(parts[0]), Ended.DONE, pain);
    }

    private static SelfTest test(String id) {
        return CARDS.stream()
                .map(TestCard::test)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
