package org.soleus.content.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

class ScreenTest {

    private static final Screen SCREEN = Screens.bundled();

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

    @Test
    void every_question_says_where_it_comes_from_and_what_its_finding_means() {
        for (var question : danger()) {
            assertThat(question.about()).as(question.id()).isNotEqualTo(question.ask());
            assertThat(question.memberText()).as(question.id()).isNotEmpty();
            assertThat(question.clinicianText()).as(question.id()).isNotEmpty();
            assertThat(question.evidence()).as(question.id()).isIn("A", "B", "C");
            assertThat(question.offers("not_sure")).as(question.id()).isTrue();
            assertThat(question.offers("no")).as(question.id()).isTrue();
        }
    }

    @Test
    void no_word_of_the_screen_promises_or_names_what_only_a_clinician_can() {
        var banned =
                List.of(
                        "diagnos",
                        "cure",
                        "heals",
                        "guarante",
                        "dvt unlikely",
                        "safe for everyone");
        for (var question : SCREEN.questions()) {
            var words =
                    (question.ask() + question.help() + question.memberText())
                            .toLowerCase(Locale.ROOT);
            assertThat(banned).as(question.id()).noneMatch(words::contains);
            var meaning = question.memberText().toLowerCase(Locale.ROOT);
            assertThat(meaning).as(question.id()).doesNotContain("you have");
        }
    }

    @Test
    void the_version_changes_with_every_word() {
        assertThat(SCREEN.version()).matches("\\d{4}-\\d\\d-\\d\\d\\.[0-9a-f]{8}");
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
}
