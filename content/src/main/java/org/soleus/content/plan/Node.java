package org.soleus.content.plan;

import org.jspecify.annotations.Nullable;
import org.soleus.content.Yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One mapping of a content file, read strictly: a missing, extra or wrong field names its place.
final class Node {

    private final String place;
    private final Map<?, ?> fields;

    private Node(String place, Map<?, ?> fields) {
        this.place = place;
        this.fields = fields;
    }

    static Node of(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Node(place, map);
        }
        throw new IllegalArgumentException(place + " must be a mapping");
    }

    Map<?, ?> raw() {
        return fields;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /// Refuses fields beside these.
    Node only(Collection<String> known) {
        Yaml.only(fields, known);
        return this;
    }

    Node node(String key) {
        return of(place + "." + key, value(key));
    }

    List<Node> nodes(String key) {
        return items(key, Node::of);
    }

    String text(String key) {
        return String.valueOf(value(key)).strip();
    }

    String text(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    int number(String key) {
        Object value = value(key);
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(place + "." + key + " must be a whole number");
    }

    int number(String key, int absent) {
        return has(key) ? number(key) : absent;
    }

    boolean flag(String key) {
        return has(key) && Boolean.TRUE.equals(value(key));
    }

    /// A threshold: its value, where unit and source stand beside it.
    int threshold(String key) {
        Node threshold = node(key).only(List.of("value", "unit", "source"));
        threshold.text("source");
        threshold.text("unit");
        return threshold.number("value");
    }

    List<String> words(String key) {
        return has(key) ? items(key, (_, value) -> String.valueOf(value)) : List.of();
    }

    List<Integer> numbers(String key) {
        return items(key, (_, value) -> (Integer) value);
    }

    Map<String, Node> children() {
        Map<String, Node> children = new LinkedHashMap<>();
        fields.forEach(
                (key, value) -> children.put(String.valueOf(key), of(place + "." + key, value)));
        return children;
    }

    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        fields.forEach((key, value) -> pairs.put(String.valueOf(key), String.valueOf(value)));
        return pairs;
    }

    List<String> keys() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    <T> List<T> items(String key, Item<T> read) {
        if (!(value(key) instanceof List<?> list)) {
            throw new IllegalArgumentException(place + "." + key + " must be a list");
        }
        List<T> items = new ArrayList<>();
        for (Object value : list) {
            items.add(read.read(place + "." + key + "[" + items.size() + "]", value));
        }
        return List.copyOf(items);
    }

    private Object value(String key) {
        Object value = fields.get(key);
        if (value == null) {
            throw Yaml.missing(fields, key);
        }
        return value;
    }

    /// Reads one item of a list.
    interface Item<T> {

        T read(String place, Object value);
    }
}
