package org.soleus.content.plan;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Collects the source keys of the plan's files.
final class SourceKeys {

    private SourceKeys() {}

    static Set<String> of(List<Node> files) {
        Set<String> keys = new TreeSet<>();
        files.forEach(file -> collect(file.raw(), keys));
        return keys;
    }

    private static void collect(@Nullable Object value, Set<String> keys) {
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, inner) -> {
                        if ("source".equals(key)) {
                            keys.add(String.valueOf(inner));
                        }
                        collect(inner, keys);
                    });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, keys));
        }
    }
}
