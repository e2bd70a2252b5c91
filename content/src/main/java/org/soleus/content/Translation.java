package org.soleus.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A content file in another language: its own fields, with the translated words in the place of
/// the English ones.
///
/// A translation holds words and nothing else, so it can change no number, dose or rule. It is
/// whole or refused, it keeps the digits of each sentence, and it names the version that it was
/// made from, so that a change of the English text makes it old.
public final class Translation {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /// What a translation says of itself.
    private static final List<String> OWN = List.of("id", "version", "review");

    private final Set<String> words;
    private final List<Fault> faults = new ArrayList<>();

    private Translation(Set<String> words) {
        this.words = words;
    }

    /// The fields of a file in a language; the review is that of the translation.
    ///
    /// @param file the English one, as `exercise/ankle-pump.yaml`
    /// @param words the fields that hold words, as `evidence.says`
    /// @throws Faulty with each place where the translation is not whole, or holds too much
    public static Map<String, Object> of(Language language, String file, Set<String> words) {
        var english = Yaml.file(file).root();
        if (language == Language.ENGLISH) return english;
        var own = Yaml.file(language.fileOf(file)).root();
        var translation = new Translation(words);
        translation.sameOrigin(english, own);
        var whole = translation.map("", english, own);
        if (!translation.faults.isEmpty()) throw new Faulty(translation.faults);
        if (own.containsKey("review")) whole.put("review", own.get("review"));
        else throw Yaml.missing(own, "review");
        return whole;
    }

    private void sameOrigin(Map<String, Object> english, Map<String, Object> own) {
        var id = Yaml.need(english, "id");
        if (!Yaml.need(own, "id").equals(id)) {
            fault(own, "id", "The id is not that of the English file.", "Write `id: " + id + "`.");
        }
        var version = Yaml.need(english, "version");
        if (Yaml.need(own, "version").equals(version)) return;
        fault(
                own,
                "version",
                "The English file stands at version " + version + ".",
                "Translate what changed there, then write `version: " + version + "`.");
    }

    private Map<String, Object> map(
            String path, Map<String, Object> english, Map<String, Object> own) {
        Map<String, Object> whole = new LinkedHashMap<>();
        for (var name : english.keySet()) {
            var at = path.isEmpty() ? name : path + "." + name;
            whole.put(name, holdsWords(at) ? field(at, name, english, own) : english.get(name));
        }
        for (var name : own.keySet()) {
            boolean saysOfItself = path.isEmpty() && OWN.contains(name);
            boolean known = english.keySet().contains(name);
            if (saysOfItself || (known && holdsWords(path.isEmpty() ? name : path + "." + name))) {
                continue;
            }
            fault(
                    own,
                    name,
                    "The field `" + name + "` is not one that is translated.",
                    "Take it out: a translation holds the words of the English file alone.");
        }
        return whole;
    }

    private boolean holdsWords(String path) {
        return words.contains(path)
                || words.stream().anyMatch(one -> one.startsWith(path + "."))
                || words.contains(path.replaceFirst("[^.]*$", "*"));
    }

    private Object field(
            String path, String name, Map<String, Object> english, Map<String, Object> own) {
        Object from = english.get(name);
        Object to = own.get(name);
        if (from == null || to == null) {
            faults.addAll(Yaml.missing(from == null ? english : own, name).faults());
            return "";
        }
        if (from instanceof Map<?, ?> part && to instanceof Map<?, ?> translated) {
            return map(path, Yaml.map(name, part), Yaml.map(name, translated));
        }
        if (from instanceof List<?> list && to instanceof List<?> translated) {
            return list(name, list, translated, own);
        }
        if (from instanceof String said && to instanceof String translated) {
            sameDigits(place(own, name), name, said, translated);
            return translated;
        }
        fault(own, name, "`" + name + "` is not built as in English.", "Build it alike.");
        return from;
    }

    private Object list(String name, List<?> english, List<?> own, Map<String, Object> in) {
        if (english.size() != own.size()) {
            fault(
                    in,
                    name,
                    "`"
                            + name
                            + "` has "
                            + own.size()
                            + " entries; in English it has "
                            + english.size()
                            + ".",
                    "Translate each of them, in their order.");
            return english;
        }
        for (int at = 0; at < own.size(); at++) {
            var from = String.valueOf(english.get(at));
            var to = String.valueOf(own.get(at));
            sameDigits(place(in, name, own, at), name, from, to);
        }
        return own;
    }

    private void sameDigits(Fault place, String name, String from, String to) {
        if (to.isBlank()) {
            add(place, "`" + name + "` is empty.", "Translate the English words.");
        } else if (!digits(from).equals(digits(to))) {
            add(
                    place,
                    "The digits of `" + name + "` are not those of the English words.",
                    digits(from).isEmpty()
                            ? "Write the number as a word, as it stands there."
                            : "Write " + String.join(", ", digits(from)) + " as they stand there.");
        }
    }

    private static List<String> digits(String words) {
        return DIGITS.matcher(words).results().map(MatchResult::group).sorted().toList();
    }

    private void fault(Map<?, ?> own, String name, String what, String cure) {
        add(place(own, name), what, cure);
    }

    private void add(Fault place, String what, String cure) {
        faults.add(new Fault(place.file(), place.line(), what, cure));
    }

    private static Fault place(Map<?, ?> own, String name) {
        return own instanceof Placed placed
                ? new Fault(placed.file(), placed.lineOf(name), "", "")
                : new Fault("", 1, "", "");
    }

    private static Fault place(Map<?, ?> own, String name, List<?> list, int at) {
        var place = place(own, name);
        return list instanceof PlacedList placed
                ? new Fault(place.file(), placed.lineOf(at), "", "")
                : place;
    }
}
