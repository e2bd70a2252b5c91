package org.soleus.content.measure;

import org.soleus.clinical.measure.Wave;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Translation;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is asked in the waves of a plan.
///
/// @param parts on the leg, in the order shown
/// @param mood on mood and worry
public record Questions(List<Part> parts, Mood mood) {

    /// Where they stand in a folder.
    public static final String FILE = "measure/questions.yaml";

    private static final Set<String> WORDS =
            Set.of(
                    "parts.title",
                    "parts.items.ask",
                    "parts.items.low",
                    "parts.items.high",
                    "parts.items.answers.*");

    /// Questions under one heading.
    public record Part(String title, List<Item> items) {

        /// Copies the list.
        public Part {
            items = List.copyOf(items);
        }
    }

    /// The four published questions, with what they ask for in return.
    public record Mood(String stem, Map<String, String> answers, String credit, List<Item> items) {

        /// Keeps the order of the answers.
        public Mood {
            answers = new LinkedHashMap<>(answers);
            items = List.copyOf(items);
        }
    }

    /// How a question is answered.
    public enum Kind {
        /// 0 to 10.
        SCORE,
        /// A whole number up to the most.
        NUMBER,
        /// One of the answers.
        CHOICE
    }

    /// One question.
    ///
    /// @param id under which its answer is kept
    /// @param most the largest answer
    /// @param fromWeek the first week in which it is asked
    /// @param low what 0 means on a scale
    /// @param high what 10 means
    /// @param answers of a choice, the number to its words
    public record Item(
            String id,
            Kind kind,
            String ask,
            int most,
            int fromWeek,
            String low,
            String high,
            Map<String, String> answers,
            String source) {

        /// Keeps the order of the answers.
        public Item {
            answers = new LinkedHashMap<>(answers);
        }

        /// Whether a number is an answer.
        public boolean takes(int number) {
            return kind == Kind.CHOICE
                    ? answers.containsKey(String.valueOf(number))
                    : number >= 0 && number <= most;
        }
    }

    /// Copies the list.
    public Questions {
        parts = List.copyOf(parts);
    }

    /// All of them.
    ///
    /// @throws IllegalArgumentException when the file is wrong, naming the field
    public static Questions load() {
        return load(Language.ENGLISH);
    }

    /// The same with their words in a language; in English where nobody has written them. Those on
    /// mood and worry keep the wording in which they were published.
    ///
    /// @throws IllegalArgumentException when a file is wrong, or its translation is not whole
    public static Questions load(Language language) {
        var own = Folder.ours().names().contains(language.fileOf(FILE));
        var root = Translation.of(own ? language : Language.ENGLISH, FILE, WORDS);
        var parts =
                Yaml.maps(root, "parts").stream()
                        .map(part -> new Part(Yaml.need(part, "title"), items(part)))
                        .toList();
        var mood = Yaml.part(root, "mood");
        var answers = answers(mood);
        var items =
                Yaml.maps(mood, "items").stream()
                        .map(
                                one ->
                                        new Item(
                                                Yaml.need(one, "id"),
                                                Kind.CHOICE,
                                                Yaml.need(one, "ask"),
                                                3,
                                                0,
                                                "",
                                                "",
                                                answers,
                                                Yaml.need(one, "source")))
                        .toList();
        return new Questions(
                parts,
                new Mood(Yaml.need(mood, "stem"), answers, Yaml.need(mood, "credit"), items));
    }

    private static List<Item> items(Map<String, Object> part) {
        var items = new ArrayList<Item>();
        for (var one : Yaml.maps(part, "items")) {
            var kind = Yaml.one(Kind.class, Yaml.need(one, "kind"));
            items.add(
                    new Item(
                            Yaml.need(one, "id"),
                            kind,
                            Yaml.need(one, "ask"),
                            number(one, "most", 10),
                            number(one, "from_week", 0),
                            Yaml.text(one, "low"),
                            Yaml.text(one, "high"),
                            kind == Kind.CHOICE ? answers(one) : Map.of(),
                            Yaml.need(one, "source")));
        }
        return items;
    }

    private static int number(Map<String, Object> one, String key, int otherwise) {
        var text = Yaml.text(one, key);
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    /// The file's keys are numbers, in the order shown.
    private static Map<String, String> answers(Map<String, Object> one) {
        var answers = new LinkedHashMap<String, String>();
        if (one.get("answers") instanceof Map<?, ?> told) {
            told.forEach(
                    (number, words) -> answers.put(String.valueOf(number), String.valueOf(words)));
        }
        if (answers.isEmpty()) throw new IllegalArgumentException("no answers in " + one);
        return answers;
    }

    /// What a wave asks of the leg.
    public List<Part> of(Wave wave) {
        if (!wave.body()) return List.of();
        return parts.stream()
                .map(
                        part ->
                                new Part(
                                        part.title(),
                                        part.items().stream()
                                                .filter(item -> item.fromWeek() <= wave.week())
                                                .toList()))
                .toList();
    }

    /// Every question of a wave.
    public List<Item> items(Wave wave) {
        var items = new ArrayList<Item>();
        of(wave).forEach(part -> items.addAll(part.items()));
        if (wave.mood()) items.addAll(mood.items());
        return items;
    }

    /// What is asked of mood; empty in a wave without it.
    public Optional<Mood> moodOf(Wave wave) {
        return wave.mood() ? Optional.of(mood) : Optional.empty();
    }
}
