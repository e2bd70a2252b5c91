package org.soleus.content.triage;

import org.soleus.clinical.triage.Disposition;
import org.soleus.clinical.triage.Question;
import org.soleus.clinical.triage.Sentence;
import org.soleus.content.Language;
import org.soleus.content.Yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Turns `content/triage/screen.yaml` into the lines that server and phone read alike: its rules,
/// with the words of one language.
final class ScreenSource {

    private static final Map<String, Object> NO_CHOICE = Map.of();

    private final ScreenWords words;
    private final List<String> lines = new ArrayList<>();

    private ScreenSource(ScreenWords words) {
        this.words = words;
    }

    /// The text for [org.soleus.clinical.triage.ScreenText].
    static String text(Language language) {
        var root = Yaml.file(ScreenWords.FILE).root();
        var version = Yaml.need(root, "version");
        var english = body(root, Language.ENGLISH);
        var head = "version\t" + version + "." + mark(english);
        if (language == Language.ENGLISH) return head + "\n" + english;
        var own = body(root, language);
        return head + "." + language.tag() + "." + mark(own) + "\n" + own;
    }

    private static String body(Map<String, Object> root, Language language) {
        var source = new ScreenSource(ScreenWords.in(language));
        source.sentences();
        for (var question : Yaml.maps(root, "questions")) source.question(question);
        for (var tap : Yaml.maps(root, "taps")) source.tap(tap);
        return String.join("\n", source.lines) + "\n";
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

    private void sentences() {
        for (var one : Sentence.values()) {
            lines.add(joined("sentence", one.name(), words.sentence(one)));
        }
    }

    private void question(Map<String, Object> question) {
        var says = words.of("questions", Yaml.need(question, "id"));
        write("question", question, says);
        var answers = question.containsKey("answers") ? Yaml.part(question, "answers") : NO_CHOICE;
        answers.forEach((word, of) -> lines.add(choice(word, says, of)));
        if (answers.isEmpty()) plain(Sentence.NOT_SURE);
    }

    private void tap(Map<String, Object> tap) {
        write("tap", tap, words.of("taps", Yaml.need(tap, "id")));
        plain(Sentence.NO);
        plain(Sentence.YES);
        plain(Sentence.NOT_SURE);
    }

    /// An answer that leads nowhere by itself.
    private void plain(Sentence answer) {
        var word = answer.name().toLowerCase(Locale.ROOT);
        lines.add(joined("choice", word, words.sentence(answer), ""));
    }

    private void write(String line, Map<String, Object> of, Map<String, Object> says) {
        lines.add(
                joined(
                        line,
                        Yaml.need(of, "id"),
                        number(of, "version"),
                        Yaml.one(Question.Kind.class, or(Yaml.text(of, "kind"), "ONE")).name(),
                        number(of, "part"),
                        Yaml.need(of, "source"),
                        Yaml.text(of, "evidence"),
                        words.isSigned() ? Yaml.text(of, "reviewed_by") : ""));
        lines.add(
                joined(
                        "words",
                        Yaml.need(says, "ask"),
                        or(Yaml.text(says, "about"), Yaml.need(says, "ask")),
                        Yaml.text(says, "help"),
                        Yaml.text(says, "member"),
                        Yaml.text(says, "clinician")));
    }

    private static String choice(String word, Map<String, Object> says, Object of) {
        var leadsTo = of instanceof List<?> list && list.size() > 1 ? list.get(1).toString() : "";
        if (!leadsTo.isEmpty()) Yaml.one(Disposition.class, leadsTo);
        return joined("choice", word, Yaml.need(Yaml.part(says, "answers"), word), leadsTo);
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
