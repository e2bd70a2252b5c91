package org.soleus.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A file of the content folder, read as maps and lists.
///
/// @param name the file's path below `content`, for messages
/// @param root what the file holds
public record Yaml(String name, Map<String, Object> root) {

    /// Reads one file of the content folder.
    ///
    /// @param name as `triage/screen.yaml`
    /// @throws Faulty when the file is missing or is not a map
    public static Yaml file(String name) {
        return Folder.ours().yaml(name);
    }

    /// Reads a map from a stream.
    ///
    /// @throws Faulty when it is not a map with words as keys
    public static Yaml read(String name, InputStream in) {
        try {
            return read(name, Words.of(name, Optional.of(in.readAllBytes())), new Reading());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Reads a map from a text.
    ///
    /// @param reading is told what a loader looks at
    /// @throws Faulty when it is not a map with words as keys
    public static Yaml read(String name, String text, Reading reading) {
        return read(name, text, reading, 0);
    }

    /// Reads a map from a part of a file.
    ///
    /// @param before how many lines of the file come before the text
    public static Yaml read(String name, String text, Reading reading, int before) {
        return new Yaml(name, map(name, Tree.of(reading, name, text, before)));
    }

    /// Every value that it holds, with its line; nobody has read them by that.
    public List<Spot> spots() {
        return Spot.of(this);
    }

    /// The fields that no loader asked for, each with its line.
    public List<Spot> unread() {
        return Spot.unread(this);
    }

    /// Refuses fields beside these.
    ///
    /// @throws Faulty with the place of each that is not known
    public static void only(Map<?, ?> map, Collection<String> known) {
        var faults = new ArrayList<Fault>();
        for (var name : map.keySet()) {
            var key = String.valueOf(name);
            if (known.contains(key)) continue;
            faults.add(
                    fault(
                            map,
                            key,
                            "The field `" + key + "` is not known here.",
                            "Take it out, or write one of: "
                                    + String.join(", ", new TreeSet<>(known))
                                    + "."));
        }
        if (!faults.isEmpty()) throw new Faulty(faults);
    }

    /// One of the words of a kind, in small letters and with blanks or hyphens as people write
    /// them.
    ///
    /// @throws IllegalArgumentException naming the words that would do
    public static <E extends Enum<E>> E one(Class<E> kind, String word) {
        var words = new ArrayList<String>();
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(word.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_")))
                return one;
            words.add(one.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        throw new IllegalArgumentException(
                "\"" + word + "\" is none of: " + String.join(", ", words));
    }

    private static Fault fault(Map<?, ?> map, String key, String what, String cure) {
        if (map instanceof Placed placed) {
            return new Fault(placed.file(), placed.lineOf(key), what, cure);
        }
        return new Fault("", 1, what, cure);
    }

    /// What is to be thrown where a field is missing or empty; a name like it is pointed at.
    public static Faulty missing(Map<?, ?> map, String key) {
        return new Faulty(List.of(map.keySet().contains(key) ? empty(map, key) : absent(map, key)));
    }

    private static Fault empty(Map<?, ?> map, String key) {
        return fault(
                map,
                key,
                "The field `" + key + "` is empty.",
                "Write what it says, or take the whole entry out.");
    }

    private static Fault absent(Map<?, ?> map, String key) {
        var unread =
                map instanceof Placed placed
                        ? placed.unread().stream().map(String::valueOf).toList()
                        : List.<String>of();
        var near = Near.to(key, unread);
        return fault(
                map,
                near.orElse(key),
                "The field `" + key + "` is missing.",
                near.map(like -> "Write `" + key + "` in place of `" + like + "`.")
                        .orElse("Add `" + key + ": ...` here."));
    }

    /// The text under a key; empty when it is not there.
    public static String text(Map<String, Object> map, String key) {
        var value = map.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /// The text under a key.
    ///
    /// @throws IllegalArgumentException when it is missing or blank
    public static String need(Map<String, Object> map, String key) {
        var value = text(map, key);
        if (value.isBlank()) throw missing(map, key);
        return value;
    }

    /// The list under a key; empty when it is not there.
    public static List<?> list(Map<String, Object> map, String key) {
        return map.get(key) instanceof List<?> list ? list : List.of();
    }

    /// The maps in the list under a key.
    public static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
        return list(map, key).stream().map(one -> map(key, one)).toList();
    }

    /// The map under a key.
    ///
    /// @throws IllegalArgumentException when it is missing or none
    public static Map<String, Object> part(Map<String, Object> map, String key) {
        var value = map.get(key);
        if (value == null) throw missing(map, key);
        return map(key, value);
    }

    /// A value as a map with words as keys.
    ///
    /// @throws IllegalArgumentException when it is none
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(String name, Object value) {
        if (value instanceof Map<?, ?> map
                && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException(name + " is not a map of words");
    }
}
