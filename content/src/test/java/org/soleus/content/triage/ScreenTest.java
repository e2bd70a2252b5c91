package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Finding;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class ScreenTest {

    private static final Screen SCREEN = Screens.bundled();
    private static final long SEED = 20_261_124L;

    @TestFactory
    Stream<DynamicTest> each_row_leads_where_it_says() {
        return Yaml.maps(Yaml.file("cases/triage.yaml").root(), "rows").stream()
                .map(row -> DynamicTest.dynamicTest(name(row), () -> check(row)));
    }

    @Test
    void every_word_of_every_question_has_a_row_of_its_own() {
        var alone = new HashSet<String>();
        for (var row : Yaml.maps(Yaml.file("cases/triage.yaml").root(), "rows")) {
            answers(row).forEach((id, words) -> words.forEach(word -> alone.add(id + " " + word)));
        }
        var missing = new ArrayList<String>();
        for (var question : danger()) {
            for (var choice : question.choices()) {
                var clearing = question.id().equals("ATR2") ? "yes" : "no";
                boolean quiet = choice.word().equals(clearing) || choice.word().equals("no");
                if (!quiet && !alone.contains(question.id() + " " + choice.word())) {
                    missing.add(question.id() + " " + choice.word());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void two_triggers_together_are_at_least_as_grave_as_the_graver_one() {
        for (var first : triggers()) {
            for (var second : triggers()) {
                if (first.getKey().equals(second.getKey())) continue;
                var one = decide(Map.of(first.getKey(), first.getValue()));
                var other = decide(Map.of(second.getKey(), second.getValue()));
                var both =
                        decide(
                                Map.of(
                                        first.getKey(),
                                        first.getValue(),
                                        second.getKey(),
                                        second.getValue()));
                assertThat(both.isAtLeast(one.or(other))).as("%s and %s", first, second).isTrue();
            }
        }
    }

    @Test
    void an_added_answer_never_removes_a_finding_and_never_lowers() {
        var random = new Random(SEED);
        for (int run = 0; run < 5_000; run++) {
            var words = someAnswers(random);
            var around = QuietCase.circumstances(someAround(random));
            var before = SCREEN.decide(QuietCase.answers(words), around);
            var question = danger().get(random.nextInt(danger().size()));
            if (words.containsKey(question.id())) continue;
            words.put(question.id(), someWords(random, question));
            var after = SCREEN.decide(QuietCase.answers(words), around);
            var what = "seed " + SEED + ", run " + run + ": " + words + " " + around;
            assertThat(rules(after.findings())).as(what).containsAll(fired(before.findings()));
            assertThat(gravest(after.findings()).isAtLeast(gravest(before.findings())))
                    .as(what)
                    .isTrue();
        }
    }

    @Test
    void what_is_not_known_counts_as_its_worse_value() {
        var random = new Random(SEED);
        for (int run = 0; run < 5_000; run++) {
            var words = QuietCase.answers(someAnswers(random));
            var around = someAround(random);
            var known = SCREEN.decide(words, QuietCase.circumstances(around)).disposition();
            around.remove(new ArrayList<>(around.keySet()).get(random.nextInt(around.size())));
            var less = SCREEN.decide(words, QuietCase.circumstances(around)).disposition();
            assertThat(less.isAtLeast(known)).as("seed %s, run %s: %s", SEED, run, around).isTrue();
        }
    }

    @Test
    void a_walk_asks_no_question_twice_unless_severe_pain_was_named_after_it() {
        var random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            var answers = Answers.NONE;
            var asked = new ArrayList<String>();
            for (var next = SCREEN.next(answers); next.isPresent(); next = SCREEN.next(answers)) {
                asked.add(next.get().id());
                answers = answers.and(next.get().id(), walkWords(random, next.get()));
                assertThat(asked.size()).as("seed %s, run %s: %s", SEED, run, asked).isLessThan(50);
            }
            var twice = new ArrayList<>(asked);
            new HashSet<>(asked).forEach(twice::remove);
            assertThat(List.of("ACS1", "ACS2")).containsAll(twice);
        }
    }

    @Test
    void severe_pain_asks_again_about_pressure_in_the_leg() {
        var answers = Answers.NONE;
        for (var next = SCREEN.next(answers);
                !next.orElseThrow().id().equals("pain");
                next = SCREEN.next(answers)) {
            answers =
                    answers.and(
                            next.get().id(),
                            next.get().id().equals("age")
                                    ? "34"
                                    : next.get().offers("no") ? "no" : "not_sure");
        }
        answers = answers.and("pain", "8");
        assertThat(SCREEN.next(answers).orElseThrow().id()).isEqualTo("ACS1");
        answers = answers.and("ACS1", "no");
        assertThat(SCREEN.next(answers).orElseThrow().id()).isEqualTo("ACS2");
    }

    @Test
    void nobody_who_felt_a_pop_is_asked_to_rise_on_tiptoe() {
        var words = QuietCase.words(SCREEN);
        words.put("ATR1", List.of("yes"));
        words.remove("ATR2");
        var result =
                SCREEN.decide(
                        QuietCase.answers(words), QuietCase.circumstances(QuietCase.around()));
        assertThat(result.unanswered()).isEmpty();
        assertThat(result.disposition()).isEqualTo(Disposition.SAME_DAY);
    }

    @Test
    void correcting_an_answer_recomputes_and_keeps_both() {
        var answers = QuietCase.answers(QuietCase.words(SCREEN)).and("PE1", "yes").and("PE1", "no");
        var result = SCREEN.decide(answers, QuietCase.circumstances(QuietCase.around()));
        assertThat(result.disposition()).isEqualTo(Disposition.OK);
        assertThat(answers.given().stream().filter(given -> given.id().equals("PE1"))).hasSize(3);
    }

    private static void check(Map<String, Object> row) {
        var words = QuietCase.words(SCREEN);
        Yaml.list(row, "without").forEach(id -> words.remove(id.toString()));
        words.putAll(answers(row));
        var around = QuietCase.around();
        if (row.containsKey("around")) around.putAll(Yaml.map("around", row.get("around")));
        var result = SCREEN.decide(QuietCase.answers(words), QuietCase.circumstances(around));
        assertThat(result.disposition()).isEqualTo(Disposition.valueOf(Yaml.need(row, "then")));
        assertThat(result.because()).isNotEmpty();
    }

    private static String name(Map<String, Object> row) {
        var say = Yaml.text(row, "say");
        return (say.isEmpty() ? answers(row).toString() : say) + " -> " + row.get("then");
    }

    private static Map<String, List<String>> answers(Map<String, Object> row) {
        var answers = new LinkedHashMap<String, List<String>>();
        if (!row.containsKey("answers")) return answers;
        Yaml.map("answers", row.get("answers"))
                .forEach(
                        (id, words) ->
                                answers.put(
                                        id,
                                        words instanceof List<?> many
                                                ? many.stream().map(Object::toString).toList()
                                                : List.of(words.toString())));
        return answers;
    }

    private static Disposition decide(Map<String, List<String>> changed) {
        var words = QuietCase.words(SCREEN);
        words.putAll(changed);
        return SCREEN.decide(QuietCase.answers(words), QuietCase.circumstances(QuietCase.around()))
                .disposition();
    }

    private static List<Question> danger() {
        return SCREEN.questions().stream()
                .filter(question -> !question.isAboutCircumstances())
                .toList();
    }

    private static List<Map.Entry<String, List<String>>> triggers() {
        var triggers = new ArrayList<Map.Entry<String, List<String>>>();
        for (var question : danger()) {
            for (var choice : question.choices()) {
                triggers.add(Map.entry(question.id(), List.of(choice.word())));
            }
        }
        return triggers;
    }

    private static Map<String, List<String>> someAnswers(Random random) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var question : danger()) {
            if (random.nextInt(4) > 0) words.put(question.id(), someWords(random, question));
        }
        return words;
    }

    private static List<String> someWords(Random random, Question question) {
        if (random.nextInt(3) > 0 && question.offers("no")) return List.of("no");
        return List.of(question.choices().get(random.nextInt(question.choices().size())).word());
    }

    private static List<String> walkWords(Random random, Question question) {
        return switch (question.id()) {
            case "age" -> List.of("34");
            case "pain" -> List.of(String.valueOf(random.nextInt(11)));
            default -> someWords(random, question);
        };
    }

    private static Map<String, Object> someAround(Random random) {
        var around = QuietCase.around();
        around.put("age", 14 + random.nextInt(60));
        around.put("pain", random.nextInt(11));
        around.put("calf_pain", random.nextBoolean());
        around.put("swelling", random.nextBoolean());
        around.put("began_with_exercise", random.nextBoolean());
        around.put(
                "onset",
                List.of("sudden", "built_during_run", "gradual", "next_day")
                        .get(random.nextInt(4)));
        around.put("zones", List.of("Z" + (1 + random.nextInt(10))));
        return around;
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    /// What fired: silence and all-clear are no findings of a rule.
    private static List<String> fired(List<Finding> findings) {
        return rules(findings).stream()
                .filter(rule -> !rule.equals("UNANSWERED") && !rule.equals("CLEAR"))
                .toList();
    }

    private static Disposition gravest(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.rule().equals("UNANSWERED"))
                .map(Finding::leadsTo)
                .reduce(Disposition.OK, Disposition::or);
    }
}
