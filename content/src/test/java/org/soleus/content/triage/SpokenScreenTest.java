package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Circumstances;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.clinical.triage.ScreenResult;
import org.soleus.clinical.triage.Sentence;
import org.soleus.content.Language;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Other words, the same rules: where somebody is sent never depends on the language that she
/// reads.
class SpokenScreenTest {

    private static final long SEED = 20_261_126L;
    private static final Pattern GAP = Pattern.compile("\\{[0-9]}");
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(?:the|and|of|with|your|you|is|are|to|for|not|when|what|this|yes)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Screen SCREEN = Screens.bundled();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_case_leads_to_the_same_by_the_same_rules(Language language) {
        var spoken = Screens.bundled(language).orElseThrow();
        for (var row : Yaml.maps(Yaml.file("cases/triage.yaml").root(), "rows")) {
            var words = QuietCase.words(SCREEN);
            Yaml.list(row, "without").forEach(id -> words.remove(id.toString()));
            words.putAll(answers(row));
            var around = QuietCase.around();
            if (row.containsKey("around")) around.putAll(Yaml.map("around", row.get("around")));
            var said = QuietCase.answers(words);
            var now = QuietCase.circumstances(around);
            var own = spoken.decide(said, now);
            assertThat(own.disposition().name()).isEqualTo(Yaml.need(row, "then"));
            assertThat(decided(own)).as("%s", row).isEqualTo(decided(SCREEN.decide(said, now)));
        }
    }

    @Test
    void ten_thousand_walks_ask_the_same_and_end_alike() {
        var random = new Random(SEED);
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        for (int walk = 0; walk < 10_000; walk++) {
            var answers = Answers.NONE;
            int calm = random.nextInt(30);
            for (var next = SCREEN.next(answers); next.isPresent(); next = SCREEN.next(answers)) {
                var id = next.get().id();
                assertThat(spoken.next(answers).map(Question::id)).as("seed %d", SEED).contains(id);
                answers = answers.and(id, word(next.get(), random, calm));
            }
            assertThat(spoken.next(answers)).isEmpty();
            var around = Circumstances.in(answers);
            assertThat(decided(spoken.decide(answers, around)))
                    .isEqualTo(decided(SCREEN.decide(answers, around)));
        }
    }

    @Test
    void a_translation_has_the_rules_of_the_english_file_and_other_words() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        assertThat(spoken.version()).startsWith(SCREEN.version() + ".es.");
        assertThat(rules(spoken.questions())).isEqualTo(rules(SCREEN.questions()));
        assertThat(rules(spoken.taps())).isEqualTo(rules(SCREEN.taps()));
        assertThat(spoken.questions())
                .noneMatch(one -> one.ask().equals(SCREEN.question(one.id()).ask()));
    }

    @Test
    void no_english_word_is_left_over() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        var said = new ArrayList<String>(spoken.sentences().words().values());
        var all = new ArrayList<>(spoken.questions());
        all.addAll(spoken.taps());
        for (var one : all) {
            said.addAll(List.of(one.ask(), one.about(), one.help()));
            said.addAll(List.of(one.memberText(), one.clinicianText()));
            one.choices().forEach(choice -> said.add(choice.says()));
        }
        assertThat(said).noneMatch(words -> ENGLISH.matcher(words).find());
    }

    @Test
    void every_sentence_has_the_same_gaps_in_each_language() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        for (var one : Sentence.values()) {
            assertThat(gaps(spoken, one)).as("%s", one).isEqualTo(gaps(SCREEN, one));
        }
    }

    /// Nobody has signed the Spanish, so nothing in it counts as signed.
    @Test
    void an_unsigned_translation_signs_nothing() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        assertThat(spoken.questions()).allMatch(one -> one.reviewedBy().isEmpty());
    }

    @Test
    void reasons_are_told_in_spanish() {
        var spoken = Screens.bundled(Language.SPANISH).orElseThrow();
        var answers =
                QuietCase.answers(QuietCase.words(SCREEN)).and("PRG1", "yes").and("SEED3", "no");
        var around = QuietCase.around();
        around.put("pain", 8);
        around.put("age", 16);
        var result = spoken.decide(answers, QuietCase.circumstances(around));
        assertThat(result.findings().stream().map(Finding::fact))
                .contains(
                        "Dolor de 8 sobre 10; 7 o más es muy fuerte.",
                        "Embarazo, o un parto en las últimas 12 semanas: has respondido «Sí». Te"
                                + " duele la pantorrilla.",
                        "Tienes 16; este programa es para personas adultas, de 18 años o más.");
        assertThat(result.wouldChange(spoken.sentences()))
                .startsWith("Que te examinen en persona.");
    }

    private static List<String> decided(ScreenResult result) {
        var decided = new ArrayList<String>();
        decided.add(result.disposition().name());
        for (var one : result.findings()) {
            decided.add(one.rule() + " " + one.version() + " " + one.leadsTo() + one.source());
        }
        decided.addAll(result.unanswered());
        return decided;
    }

    private static List<String> rules(List<Question> questions) {
        var rules = new ArrayList<String>();
        for (var one : questions) {
            rules.add(one.id() + one.version() + one.kind() + one.part() + one.source());
            rules.add(one.evidence());
            one.choices().forEach(it -> rules.add(it.word() + it.leadsTo()));
        }
        return rules;
    }

    private static List<String> gaps(Screen screen, Sentence one) {
        var words = String.valueOf(screen.sentences().words().get(one));
        return GAP.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private static String word(Question question, Random random, int calm) {
        if (question.kind() == Question.Kind.NUMBER) {
            return String.valueOf(random.nextInt(question.id().equals("age") ? 100 : 11));
        }
        if (random.nextInt(30) < calm && question.offers("no")) return "no";
        return question.choices().get(random.nextInt(question.choices().size())).word();
    }

    private static Map<String, List<String>> answers(Map<String, Object> row) {
        var answers = new LinkedHashMap<String, List<String>>();
        if (!row.containsKey("answers")) return answers;
        Yaml.map("answers", row.get("answers")).forEach((id, said) -> answers.put(id, said(said)));
        return answers;
    }

    private static List<String> said(Object said) {
        return said instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of(said.toString());
    }
}
