package org.soleus.server.guide.web;

import org.soleus.clinical.guide.Source;
import org.soleus.content.Language;
import org.soleus.content.guide.Sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The references of a page, numbered in the order in which a reader meets them.
///
/// @param list the sources, the first with number 1
public record Refs(List<Source> list) {

    /// Copies the list.
    public Refs {
        list = List.copyOf(list);
    }

    /// Those of these keys.
    public static Refs of(Collection<String> keys, Language language) {
        var sources = Sources.in(language);
        return new Refs(keys.stream().distinct().map(sources::get).toList());
    }

    /// One of them by its key.
    public static Source source(String key, Language language) {
        return Sources.in(language).get(key);
    }

    /// The numbers of these sources.
    public List<Integer> numbers(List<String> keys) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < list.size(); i++) {
            if (keys.contains(list.get(i).key())) numbers.add(i + 1);
        }
        return numbers;
    }

    /// The sources with their numbers on them.
    public List<Numbered> numbered() {
        var numbered = new ArrayList<Numbered>();
        for (var source : list) numbered.add(new Numbered(numbered.size() + 1, source));
        return numbered;
    }

    /// @param number from 1
    /// @param source what it stands for
    public record Numbered(int number, Source source) {}
}
