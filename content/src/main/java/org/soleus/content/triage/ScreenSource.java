package org.soleus.content.triage;

import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns `content/triage/screen.yaml` into the lines that server and phone read alike.
final class ScreenSource {

    private static final Map<String, Object> TAP_ANSWERS =
            Map.of("yes", List.of("Yes"), "no", List.of("No"), "not_sure", List.of("Not sure"));

    private ScreenSource() {}

    /// The text for [org.soleus.clinical.triage.ScreenText].
    static String text(Yaml yaml) {
        var lines = new ArrayList<String>();
        lines.add("version\t" + Yaml.need(yaml.root(), "version"));
        for (var question : Yaml.maps(yaml.root(), "questions")) {
            write(lines, "question", question, answers(question));
        }
        for (var tap : Yaml.maps(yaml.root(), "taps")) {
            write(lines, "tap", tap, TAP_ANSWERS);
        }
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, Object> answers(Map<String, Object> question) {
        return question.containsKey("answers")
                ? Yaml.map(Yaml.need(question, "id"), question.get("answers"))
                : Map.of("not_sure", List.of("Not sure"));
    }

    private static void write(
            List<String> lines, String line, Map<String, Object> of, Map<String, Object> answers) {
        lines.add(
                joined(
                        line,
                        Yaml.need(of, "id"),
                        or(Yaml.text(of, "version"), "1"),
                        or(Yaml.text(of, "kind"), "ONE"),
                        or(Yaml.text(of, "part"), "1"),
                        Yaml.need(of, "source"),
                        Yaml.text(of, "evidence"),
                        Yaml.text(of, "reviewed_by")));
        lines.add(
                joined(
                        "words",
                        Yaml.need(of, "ask"),
                        Yaml.text(of, "help"),
                        Yaml.text(of, "member"),
                        Yaml.text(of, "clinician")));
        answers.forEach((word, says) -> lines.add(choice(word, says)));
    }

    private static String choice(String word, Object says) {
        if (!(says instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("answer " + word + " needs its words in a list");
        }
        return joined(
                "choice",
                word,
                list.getFirst().toString(),
                list.size() > 1 ? list.get(1).toString() : "");
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    private static String joined(String... parts) {
        for (var part : parts) {
            if (part.indexOf('\t') >= 0 || part.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("no tab or line break in: " + part);
            }
        }
        return String.join("\t", parts);
    }
}
