package org.soleus.content.triage;

import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Question;
import org.soleus.content.Yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Turns `content/triage/screen.yaml` into the lines that server and phone read alike.
final class ScreenSource {

    private static final Map<String, Object> TAP_ANSWERS = new LinkedHashMap<>();

    static {
        TAP_ANSWERS.put("no", List.of("No"));
        TAP_ANSWERS.put("yes", List.of("Yes"));
        TAP_ANSWERS.put("not_sure", List.of("Not sure"));
    }

    private ScreenSource() {}

    /// The text for [org.soleus.clinical.triage.ScreenText].
    static String text(Yaml yaml) {
        var lines = new ArrayList<String>();
        for (var question : Yaml.maps(yaml.root(), "questions")) {
            write(lines, "question", question, answers(question));
        }
        for (var tap : Yaml.maps(yaml.root(), "taps")) {
            write(lines, "tap", tap, TAP_ANSWERS);
        }
        var text = String.join("\n", lines) + "\n";
        return "version\t" + Yaml.need(yaml.root(), "version") + "." + mark(text) + "\n" + text;
    }

    /// Eight digits that change with any word or rule, so that a kept version names one text only.
    private static String mark(String text) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
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
                        number(of, "version"),
                        Yaml.one(Question.Kind.class, or(Yaml.text(of, "kind"), "ONE")).name(),
                        number(of, "part"),
                        Yaml.need(of, "source"),
                        Yaml.text(of, "evidence"),
                        Yaml.text(of, "reviewed_by")));
        lines.add(
                joined(
                        "words",
                        Yaml.need(of, "ask"),
                        or(Yaml.text(of, "about"), Yaml.need(of, "ask")),
                        Yaml.text(of, "help"),
                        Yaml.text(of, "member"),
                        Yaml.text(of, "clinician")));
        answers.forEach((word, says) -> lines.add(choice(word, says)));
    }

    private static String choice(String word, Object says) {
        if (!(says instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("answer " + word + " needs its words in a list");
        }
        String leadsTo = list.size() > 1 ? String.valueOf(list.get(1)) : "";
        if (!leadsTo.isEmpty()) Yaml.one(Disposition.class, leadsTo);
        return joined("choice", word, String.valueOf(list.getFirst()), leadsTo);
    }

    /// A whole number of a field; 1 where there is none.
    private static String number(Map<String, Object> of, String field) {
        return String.valueOf(Integer.parseInt(or(Yaml.text(of, field), "1")));
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
