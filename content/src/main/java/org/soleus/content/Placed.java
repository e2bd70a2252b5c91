package org.soleus.content;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A mapping of a content file that knows its lines, and which of its fields somebody read.
final class Placed extends AbstractMap<Object, @Nullable Object> {

    private final Reading reading;
    private final String file;
    private final int line;
    private final Map<Object, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<Object, Integer> lines = new HashMap<>();
    private final Set<Object> read = new HashSet<>();

    Placed(Reading reading, String file, int line) {
        this.reading = reading;
        this.file = file;
        this.line = line;
    }

    /// @return false where the key stands there already
    boolean add(Object key, int keyLine, @Nullable Object value) {
        if (lines.putIfAbsent(key, keyLine) != null) return false;
        values.put(key, value);
        return true;
    }

    int line() {
        return line;
    }

    int lineOf(Object key) {
        return lines.getOrDefault(key, line);
    }

    String file() {
        return file;
    }

    /// What it holds; nobody has read it by that.
    Map<Object, @Nullable Object> unseen() {
        return Collections.unmodifiableMap(values);
    }

    /// The fields that nobody asked for.
    List<Object> unread() {
        List<Object> unread = new ArrayList<>(values.keySet());
        unread.removeAll(read);
        return unread;
    }

    private void see(Object key) {
        read.add(key);
        reading.at(file, lineOf(key));
    }

    @Override
    public @Nullable Object get(Object key) {
        see(key);
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        see(key);
        return values.containsKey(key);
    }

    /// The names alone: looking at them is not reading what they name.
    @Override
    public Set<Object> keySet() {
        return Collections.unmodifiableSet(values.keySet());
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<Entry<Object, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Object, @Nullable Object>> iterator() {
                return seeing(values.entrySet().iterator());
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }

    private Iterator<Entry<Object, @Nullable Object>> seeing(
            Iterator<Entry<Object, @Nullable Object>> entries) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry<Object, @Nullable Object> next() {
                Entry<Object, @Nullable Object> entry = entries.next();
                see(entry.getKey());
                return entry;
            }
        };
    }
}
