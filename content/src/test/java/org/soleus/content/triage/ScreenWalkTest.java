package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ScreenWalkTest {

    private static final Screen SCREEN = Screens.bundled();
    private static final long SEED = 20_261_124L;

    @Test
    void the_order_is_emergencies_then_the_leg_then_tendon_bone_and_nerve_then_the_person() {
        assertThat(asked(Map.of()))
                .containsExactly(
                        ("age PE1 ALI1 ACS1 ACS2 CES1 RHB1 HYP1 CV1 calf_pain pain onset SEED1"
                             + " SEED2 SEED3 SEED4 DVT1 DVT2 INF1 MED1 CYS1 zones ATR1 ATR2 ATR3"
                             + " BSI1 BSI2 BSI3 BSI4 CECS1 PAES1 PAD1 RAD1 SYS1 PRG1 SURG1 MED2"
                             + " PERS1")
                                .split(" "));
    }

    @Test
    void the_asking_ends_at_the_first_emergency() {
        assertThat(asked(Map.of("ACS1", "yes"))).endsWith("ALI1", "ACS1");
    }

    @Test
    void a_same_day_sign_still_has_its_part_asked_to_the_end() {
        assertThat(asked(Map.of("SEED2", "yes"))).endsWith("MED1", "CYS1");
        assertThat(asked(Map.of("ATR1", "yes"))).endsWith("ATR1", "ATR3");
        assertThat(asked(Map.of("RHB1", "severe_without_dark_urine"))).endsWith("CYS1");
    }

    @Test
    void severe_pain_asks_again_about_pressure_in_the_leg_once() {
        assertThat(asked(Map.of("pain", "8", "SEED3", "yes")))
                .containsSequence("pain", "ACS1", "ACS2", "onset", "SEED1", "SEED2", "SEED3");
        assertThat(asked(Map.of("SEED3", "yes")))
                .containsSequence("SEED3", "ACS1", "ACS2", "SEED4");
        assertThat(asked(Map.of("pain", "not_sure")))
                .containsSequence("pain", "ACS1", "ACS2", "onset", "SEED1");
    }

    @Test
    void nobody_who_felt_a_pop_is_asked_to_rise_on_tiptoe() {
        assertThat(asked(Map.of("ATR1", "yes"))).doesNotContain("ATR2");
    }

    @Test
    void nobody_without_calf_pain_is_asked_where_it_hurts() {
        var asked = asked(Map.of("calf_pain", "no"));
        assertThat(asked).doesNotContain("pain", "onset", "zones").contains("ATR1", "PERS1");
        assertThat(led(Map.of("calf_pain", "no"))).isEqualTo(Disposition.OK);
        assertThat(led(Map.of("calf_pain", "no", "BSI4", "low_bone_density")))
                .isEqualTo(Disposition.OK);
        assertThat(led(Map.of("calf_pain", "no", "PRG1", "yes"))).isEqualTo(Disposition.PT_REVIEW);
    }

    @Test
    void a_walk_asks_no_question_twice_unless_severe_pain_was_named_after_it() {
        for (long seed = SEED; seed < SEED + 2_000; seed++) {
            var random = new Random(seed);
            var answers = Answers.NONE;
            var asked = new ArrayList<String>();
            for (var next = SCREEN.next(answers); next.isPresent(); next = SCREEN.next(answers)) {
                asked.add(next.get().id());
                answers = answers.and(next.get().id(), some(random, next.get()));
                assertThat(asked.size()).as("seed %s: %s", seed, asked).isLessThan(50);
            }
            var twice = new ArrayList<>(asked);
            new HashSet<>(asked).forEach(twice::remove);
            assertThat(twice)
                    .as("seed %s", seed)
                    .isIn(List.of(), List.of("ACS1"), List.of("ACS1", "ACS2"));
        }
    }

    @Test
    void a_walk_that_ends_early_leads_no_graver_than_one_that_asks_everything() {
        assertThat(led(Map.of("DVT2", "oestrogen", "onset", "built_during_run")))
                .isEqualTo(Disposition.PT_REVIEW);
        assertThat(led(Map.of("DVT2", "oestrogen", "onset", "gradual")))
                .isEqualTo(Disposition.SAME_DAY);
        for (long seed = SEED; seed < SEED + 2_000; seed++) {
            var random = new Random(seed);
            var ended = Answers.NONE;
            for (var next = SCREEN.next(ended); next.isPresent(); next = SCREEN.next(ended)) {
                ended = ended.and(next.get().id(), some(random, next.get()));
            }
            var all = ended;
            for (var question : SCREEN.questions()) {
                if (!all.has(question.id())) all = all.and(question.id(), some(random, question));
            }
            var early = SCREEN.decide(ended, Circumstances.in(ended)).disposition();
            var whole = SCREEN.decide(all, Circumstances.in(all)).disposition();
            assertThat(whole.isAtLeast(early)).as("seed %s: %s", seed, ended).isTrue();
        }
    }

    @Test
    void an_answer_put_right_is_asked_for_no_more_and_both_stay() {
        var answers = walk(Map.of()).and("PE1", "yes");
        assertThat(SCREEN.next(answers)).isEmpty();
        assertThat(SCREEN.decide(answers, Circumstances.in(answers)).disposition())
                .isEqualTo(Disposition.E_NOW);
        var right = answers.and("PE1", "no");
        assertThat(SCREEN.decide(right, Circumstances.in(right)).disposition())
                .isEqualTo(Disposition.OK);
        assertThat(right.given()).hasSize(walk(Map.of()).given().size() + 2);
    }

    private static List<String> asked(Map<String, String> said) {
        return walk(said).given().stream().map(Answers.Given::id).toList();
    }

    private static Disposition led(Map<String, String> said) {
        var answers = walk(said);
        return SCREEN.decide(answers, Circumstances.in(answers)).disposition();
    }

    private static Answers walk(Map<String, String> said) {
        var answers = Answers.NONE;
        for (var next = SCREEN.next(answers); next.isPresent(); next = SCREEN.next(answers)) {
            var id = next.get().id();
            answers = answers.and(id, said.getOrDefault(id, quiet(id)));
        }
        return answers;
    }

    private static String quiet(String id) {
        return switch (id) {
            case "age" -> "34";
            case "pain" -> "3";
            case "calf_pain", "ATR2" -> "yes";
            case "onset" -> "gradual";
            case "zones" -> "Z2";
            default -> "no";
        };
    }

    private static List<String> some(Random random, Question question) {
        return switch (question.id()) {
            case "age" -> List.of("34");
            case "pain" -> List.of(String.valueOf(random.nextInt(11)));
            default -> Someone.words(random, question);
        };
    }
}
