package org.soleus.content;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/// A list of a content file that knows the line of each of its items.
final class PlacedList extends AbstractList<@Nullable Object> implements RandomAccess {

    private final Reading reading;
    private final String file;
    private final List<@Nullable Object> items = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    PlacedList(Reading reading, String file) {
        this.reading = reading;
        this.file = file;
    }

    void put(int line, @Nullable Object item) {
        items.add(item);
        lines.add(line);
    }

    int lineOf(int at) {
        return lines.get(at);
    }

    /// An item that nobody has read by that.
    @Nullable Object unseen(int at) {
        return items.get(at);
    }

    @Override
    public @Nullable Object get(int at) {
        Object item = items.get(at);
        reading.at(file, lines.get(at));
        return item;
    }

    @Override
    public int size() {
        return items.size();
    }
}
