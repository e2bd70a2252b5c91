package org.soleus.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A content file in another language: its own fields, with the translated words in the place of
/// the English ones.
///
/// A translation holds words and nothing else, so it can change no number, dose or rule. It is
/// whole or refused, it keeps the digits of each sentence, and it names the version that it was
/// made from, so that a change of the English text makes it old.
public final class Translation {

    /// What a translation says of itself.
    private static final Set<String> OWN = Set.of("id", "version", "review");

    private static final String STATUS = "status";
    private static final String SIGNED = "reviewed";
    private static final String NEXT = "next_review";
    private static final String WRITTEN = "written";
    private static final int LONGEST_MONTHS = 12;

    private final Set<String> words;
    private final Set<String> itself;
    private final List<Fault> faults = new ArrayList<>();

    private Translation(Set<String> words, Set<String> itself) {
        this.words = words;
        this.itself = itself;
    }

    /// The fields of a file in a language; the review is that of the translation.
    ///
    /// @param file the English one, as `exercise/ankle-pump.yaml`
    /// @param words the fields that hold words, as `evidence.says`; `*` stands for any name
    /// @throws Faulty with each place where the translation is not whole, or holds too much
    public static Map<String, Object> of(Language language, String file, Set<String> words) {
        var english = Yaml.file(file).root();
        return of(language, file, english, words);
    }

    /// The same, with the words of the English file in a shape of their own.
    ///
    /// @param english in the shape in which a translation holds them, with id and version
    public static Map<String, Object> of(
            Language language, String file, Map<String, Object> english, Set<String> words) {
        if (language == Language.ENGLISH) return english;
        var own = Yaml.file(language.fileOf(file)).root();
        return of(english, own, words, OWN);
    }

    /// The English fields with the words of a translation, and what the translation says of itself.
    ///
    /// @param itself the fields of the translation alone; each must be there where English has none
    /// @throws Faulty with each place where the translation is not whole, or holds too much
    public static Map<String, Object> of(
            Map<String, Object> english,
            Map<String, Object> own,
            Set<String> words,
            Set<String> itself) {
        var translation = new Translation(words, itself);
        translation.sameOrigin(english, own);
        var whole = translation.map("", english, own);
        if (!translation.faults.isEmpty()) throw new Faulty(translation.faults);
        for (var name : itself) {
            if (own.containsKey(name)) whole.put(name, own.get(name));
            else if (!name.equals("id")) throw Yaml.missing(own, name);
        }
        if (itself.contains("reviewer")) signedItself(own, whole);
        return whole;
    }

    private void sameOrigin(Map<String, Object> english, Map<String, Object> own) {
        if (english.keySet().contains("id")) sameId(english, own, "that of the English file");
        var version = Yaml.need(english, "version");
        if (Yaml.need(own, "version").equals(version)) return;
        fault(
                own,
                "version",
                "The English file stands at version " + version + ".",
                "Translate what changed there, then write `version: " + version + "`.");
    }

    private void sameId(Map<String, Object> english, Map<String, Object> own, String whose) {
        var id = Yaml.need(english, "id");
        if (Yaml.need(own, "id").equals(id)) return;
        fault(own, "id", "The id is not " + whose + ".", "Write `id: " + id + "`.");
    }

    private Map<String, Object> map(
            String path, Map<String, Object> english, Map<String, Object> own) {
        Map<String, Object> whole = new LinkedHashMap<>();
        for (var name : english.keySet()) {
            var at = path.isEmpty() ? name : path + "." + name;
            whole.put(name, holdsWords(at) ? field(at, name, english, own) : english.get(name));
        }
        for (var name : own.keySet()) {
            boolean saysOfItself = path.isEmpty() ? ofItself(name) : name.equals("id");
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

    /// A signature brings its days, and a status is anybody's.
    private boolean ofItself(String name) {
        boolean signed = itself.contains("reviewer") && (name.equals(SIGNED) || name.equals(NEXT));
        return itself.contains(name) || name.equals(STATUS) || signed;
    }

    /// The days of a signature are never those of the English page.
    private static void signedItself(Map<String, Object> own, Map<String, Object> whole) {
        whole.remove(SIGNED);
        for (var name : List.of(SIGNED, NEXT)) {
            if (own.containsKey(name)) whole.put(name, own.get(name));
        }
        if (!own.containsKey(SIGNED)) unsigned(whole);
    }

    /// What nobody has signed is looked at a year after it was written, however much later the
    /// English page is.
    private static void unsigned(Map<String, Object> whole) {
        var latest = day(whole, WRITTEN).map(written -> written.plusMonths(LONGEST_MONTHS));
        var next = day(whole, NEXT);
        if (latest.isPresent() && next.filter(latest.get()::isBefore).isPresent()) {
            whole.put(NEXT, latest.get().toString());
        }
    }

    /// Empty where it is none: whoever reads the page says so, and where.
    private static Optional<LocalDate> day(Map<String, Object> fields, String name) {
        try {
            return Optional.of(LocalDate.parse(Yaml.text(fields, name)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private boolean holdsWords(String path) {
        return words.stream().anyMatch(one -> leads(path.split("\\.", -1), one.split("\\.", -1)));
    }

    private static boolean leads(String[] steps, String[] way) {
        if (steps.length > way.length) return false;
        for (int at = 0; at < steps.length; at++) {
            if (!way[at].equals("*") && !way[at].equals(steps[at])) return false;
        }
        return true;
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
            return list(path, name, list, translated, own);
        }
        if (from instanceof String said && to instanceof String translated) {
            sameDigits(place(own, name), name, said, translated);
            return translated;
        }
        fault(own, name, "`" + name + "` is not built as in English.", "Build it alike.");
        return from;
    }

    private Object list(
            String path, String name, List<?> english, List<?> own, Map<String, Object> in) {
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
        if (!own.isEmpty() && own.getFirst() instanceof Map<?, ?>)
            return entries(path, english, own);
        for (int at = 0; at < own.size(); at++) {
            var from = String.valueOf(english.get(at));
            var to = String.valueOf(own.get(at));
            sameDigits(place(in, name, own, at), name, from, to);
        }
        return own;
    }

    /// Entries with fields of their own are known by their `id`, and stand in the English order.
    private List<Map<String, Object>> entries(String path, List<?> english, List<?> own) {
        var whole = new ArrayList<Map<String, Object>>();
        for (int at = 0; at < own.size(); at++) {
            var from = Yaml.map(path, english.get(at));
            var to = Yaml.map(path, own.get(at));
            sameId(from, to, "that of the entry which stands here in English");
            whole.add(map(path, from, to));
        }
        return whole;
    }

    private void sameDigits(Fault place, String name, String from, String to) {
        if (to.isBlank()) add(place, "`" + name + "` is empty.", "Translate the English words.");
        else faults.addAll(Numerals.faults(place, "of `" + name + "`", from, to));
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
