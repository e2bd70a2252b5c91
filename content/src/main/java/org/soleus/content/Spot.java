package org.soleus.content;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// One value of a content file and where it stands.
///
/// @param file its path below `content`
/// @param path the fields that lead to it, as `phases[].slots[].exercise`
/// @param value a word, a number, a mapping or a list
/// @param line counts from 1
/// @param fields the names below it, where it is a mapping
public record Spot(
        String file, String path, @Nullable Object value, int line, List<String> fields) {

    /// @param value may be absent: `null` is a value too
    public Spot {
        fields = List.copyOf(fields);
    }

    /// The value as it reads.
    public String word() {
        return String.valueOf(value);
    }

    /// The last field of the path.
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
    }

    /// Every value of a file, in its order.
    static List<Spot> of(Yaml yaml) {
        List<Spot> spots = new ArrayList<>();
        Object root = yaml.root();
        if (root instanceof Placed placed) below(placed.file(), "", placed, spots);
        return spots;
    }

    /// The fields of a file that nobody read.
    static List<Spot> unread(Yaml yaml) {
        List<Spot> unread = new ArrayList<>();
        unread(yaml.root(), unread);
        return unread;
    }

    private static void unread(@Nullable Object value, List<Spot> spots) {
        if (value instanceof Placed placed) {
            List<Object> unread = placed.unread();
            placed.unseen()
                    .forEach(
                            (key, inner) -> {
                                if (unread.contains(key)) {
                                    spots.add(field(placed, String.valueOf(key), inner));
                                } else {
                                    unread(inner, spots);
                                }
                            });
        } else if (value instanceof PlacedList list) {
            for (int at = 0; at < list.size(); at++) unread(list.unseen(at), spots);
        }
    }

    private static Spot field(Placed in, String key, @Nullable Object value) {
        return new Spot(in.file(), key, value, in.lineOf(key), List.of());
    }

    private static void walk(
            String file, String path, @Nullable Object value, int line, List<Spot> spots) {
        List<String> fields =
                value instanceof Placed placed
                        ? placed.keySet().stream().map(String::valueOf).collect(Collectors.toList())
                        : List.of();
        spots.add(new Spot(file, path, value, line, fields));
        below(file, path, value, spots);
    }

    private static void below(String file, String path, @Nullable Object value, List<Spot> spots) {
        if (value instanceof Placed placed) {
            String before = path.isEmpty() ? "" : path + ".";
            placed.unseen()
                    .forEach(
                            (key, inner) ->
                                    walk(file, before + key, inner, placed.lineOf(key), spots));
        } else if (value instanceof PlacedList list) {
            for (int at = 0; at < list.size(); at++) {
                walk(file, path + "[]", list.unseen(at), list.lineOf(at), spots);
            }
        }
    }
}
