package org.soleus.content;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/// A file of the content folder, read as maps and lists.
///
/// @param name the file's path below `content`, for messages
/// @param root what the file holds
public record Yaml(String name, Map<String, Object> root) {

    /// Reads one file of the content folder.
    ///
    /// @param name as `triage/screen.yaml`
    /// @throws IllegalArgumentException when the file is missing or is not a map
    public static Yaml file(String name) {
        try (InputStream in = Yaml.class.getResourceAsStream("/content/" + name)) {
            if (in == null) throw new IllegalArgumentException("no content file " + name);
            return read(name, in);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "content file " + name + " cannot be read", unreadable);
        }
    }

    /// Reads a map from a stream.
    ///
    /// @throws IllegalArgumentException when it is not a map with words as keys
    public static Yaml read(String name, InputStream in) {
        var settings = LoadSettings.builder().setLabel(name).build();
        return new Yaml(name, map(name, new Load(settings).loadFromInputStream(in)));
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
        if (value.isBlank()) throw new IllegalArgumentException("missing " + key + " in " + map);
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
        if (value == null) throw new IllegalArgumentException("missing " + key);
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
