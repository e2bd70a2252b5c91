package org.soleus.content.triage;

import org.soleus.clinical.triage.Sentence;
import org.soleus.content.Language;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The words of the screen in one language, apart from its rules: by question, by tap and by
/// sentence. A translation holds these and nothing else.
///
/// @param all as the file of a translation holds them
record ScreenWords(Map<String, Object> all) {

    static final String FILE = "triage/screen.yaml";

    private static final Set<String> WORDS =
            Set.of("questions.*.*", "questions.*.answers.*", "taps.*.ask", "sentences.*");

    private static final List<String> OF_A_QUESTION =
            List.of("ask", "about", "help", "member", "clinician");

    /// @throws org.soleus.content.Faulty where the translation is not whole, or holds too much
    static ScreenWords in(Language language) {
        return new ScreenWords(Translation.of(language, FILE, english(), WORDS));
    }

    private static Map<String, Object> english() {
        var root = Yaml.file(FILE).root();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", Yaml.need(root, "id"));
        words.put("version", Yaml.need(root, "version"));
        words.put("questions", byId(root, "questions"));
        words.put("taps", byId(root, "taps"));
        words.put("sentences", sentences(Yaml.part(root, "sentences")));
        return words;
    }

    private static Map<String, Object> byId(Map<String, Object> root, String list) {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (var one : Yaml.maps(root, list)) byId.put(Yaml.need(one, "id"), words(one));
        return byId;
    }

    private static Map<String, Object> words(Map<String, Object> question) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (var field : OF_A_QUESTION) {
            var text = Yaml.text(question, field);
            if (!text.isEmpty()) words.put(field, text);
        }
        if (question.containsKey("answers")) {
            Map<String, Object> answers = new LinkedHashMap<>();
            Yaml.part(question, "answers")
                    .forEach((word, says) -> answers.put(word, says(word, says)));
            words.put("answers", answers);
        }
        return words;
    }

    private static String says(String word, Object says) {
        if (!(says instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("answer " + word + " needs its words in a list");
        }
        return String.valueOf(list.getFirst());
    }

    private static Map<String, Object> sentences(Map<String, Object> sentences) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (var one : Sentence.values()) words.put(key(one), Yaml.need(sentences, key(one)));
        Yaml.only(sentences, Stream.of(Sentence.values()).map(ScreenWords::key).toList());
        return words;
    }

    private static String key(Sentence one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// The words of a question or tap.
    ///
    /// @param list `questions` or `taps`
    Map<String, Object> of(String list, String id) {
        return Yaml.part(Yaml.part(all, list), id);
    }

    String sentence(Sentence one) {
        return Yaml.need(Yaml.part(all, "sentences"), key(one));
    }

    /// Whether somebody has signed the words; of the English ones each question says so itself.
    boolean isSigned() {
        return !all.containsKey("review") || all.get("review") != null;
    }
}
