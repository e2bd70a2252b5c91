package org.soleus.server.triage;

import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Screen;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Answers and circumstances, as the clinic reads them (JSON) and as the phone does (lines).
///
/// @param answers words by question
/// @param around circumstances by key; what is not known is not there
record Asked(Map<String, List<String>> answers, Map<String, Object> around) {

    private static final List<String> ONSETS =
            List.of("sudden", "built_during_run", "gradual", "next_day");

    /// A row of the case table, which differs from the quiet case in what it names.
    static Asked of(Map<String, Object> row, Screen screen) {
        var answers = quiet(screen);
        Yaml.list(row, "without").forEach(id -> answers.remove(id.toString()));
        if (row.containsKey("answers")) {
            Yaml.map("answers", row.get("answers"))
                    .forEach((id, said) -> answers.put(id, words(said)));
        }
        var around = quietAround();
        if (row.containsKey("around")) around.putAll(Yaml.map("around", row.get("around")));
        around.values().removeIf(Objects::isNull);
        return new Asked(answers, around);
    }

    private static List<String> words(Object said) {
        return said instanceof List<?> many
                ? many.stream().map(Object::toString).toList()
                : List.of(said.toString());
    }

    private static Map<String, List<String>> quiet(Screen screen) {
        var words = new LinkedHashMap<String, List<String>>();
        for (var question : screen.questions()) {
            if (question.isAboutCircumstances()) continue;
            words.put(question.id(), List.of(question.id().equals("ATR2") ? "yes" : "no"));
        }
        return words;
    }

    private static Map<String, Object> quietAround() {
        return new LinkedHashMap<>(
                Map.of(
                        "age",
                        34,
                        "onset",
                        "gradual",
                        "began_with_exercise",
                        true,
                        "calf_pain",
                        true,
                        "pain",
                        3,
                        "zones",
                        List.of("Z2"),
                        "swelling",
                        false));
    }

    /// Anybody: some answer little and some all, some quietly and some wildly.
    static Asked any(Screen screen, Random random) {
        var answers = new LinkedHashMap<String, List<String>>();
        int silence = random.nextInt(10);
        int calm = random.nextInt(30);
        for (var question : screen.questions()) {
            if (question.isAboutCircumstances() || random.nextInt(20) < silence) continue;
            answers.put(question.id(), said(question, random, calm));
        }
        return new Asked(answers, around(random));
    }

    private static List<String> said(Question question, Random random, int calm) {
        if (random.nextInt(30) < calm) return List.of(question.id().equals("ATR2") ? "yes" : "no");
        var first = pick(question, random);
        if (question.kind() != Question.Kind.MANY || first.equals("no")) return List.of(first);
        var words = new ArrayList<>(List.of(first));
        for (int more = random.nextInt(3); more > 0; more--) {
            var word = pick(question, random);
            if (!words.contains(word) && !word.equals("no")) words.add(word);
        }
        return words;
    }

    private static String pick(Question question, Random random) {
        return question.choices().get(random.nextInt(question.choices().size())).word();
    }

    private static Map<String, Object> around(Random random) {
        var around = new LinkedHashMap<String, Object>();
        around.put("age", random.nextInt(131));
        around.put("onset", ONSETS.get(random.nextInt(4)));
        around.put("began_with_exercise", random.nextBoolean());
        around.put("calf_pain", random.nextBoolean());
        around.put("pain", random.nextInt(11));
        around.put("zones", List.of("Z" + (1 + random.nextInt(10))));
        around.put("swelling", random.nextBoolean());
        around.keySet().removeIf(key -> random.nextInt(6) == 0);
        return around;
    }

    /// A word, or a list of words, by question.
    Map<String, Object> answerJson() {
        var json = new LinkedHashMap<String, Object>();
        answers.forEach((id, words) -> json.put(id, words.size() == 1 ? words.getFirst() : words));
        return json;
    }

    /// A line a question, as `DVT2=oestrogen,over_60`.
    String answerLines() {
        var text = new StringBuilder();
        answers.forEach((id, words) -> line(text, id, String.join(",", words)));
        return text.toString();
    }

    /// A line a circumstance, as `zones=Z2,Z4`.
    String aroundLines() {
        var text = new StringBuilder();
        around.forEach(
                (key, value) ->
                        line(
                                text,
                                key,
                                value instanceof List<?>
                                        ? String.join(",", words(value))
                                        : value.toString()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('=').append(value).append('\n');
    }
}
