package org.soleus.server.guide;

import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.guide.Guides;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the library says, read when somebody first asks.
public final class Library {

    private static final String CALF = "calf-pain-after-running";

    private Library() {}

    private static final class Held {
        static final Map<String, Guide> ALL = Guides.all();
        static final List<Guides.Group> SHELF = Guides.shelf();
        static final Relievers RELIEVERS = Guides.relievers();
        static final List<Entry> ENTRIES = Shelf.of(ALL.values(), RELIEVERS);
    }

    /// The page of this slug.
    public static Optional<Guide> find(String slug) {
        return Optional.ofNullable(Held.ALL.get(slug));
    }

    /// All pages but the one about pain relievers, in the order of the shelf.
    public static Collection<Guide> all() {
        return Held.ALL.values();
    }

    /// The guide that it began with.
    public static Guide calfPain() {
        return find(CALF).orElseThrow();
    }

    /// What stands where in the list of guides.
    public static List<Guides.Group> shelf() {
        return Held.SHELF;
    }

    /// These pages as a list names them, in this order.
    public static List<Guides.Listed> listed(List<String> slugs) {
        return slugs.stream()
                .flatMap(
                        slug ->
                                Held.SHELF.stream()
                                        .flatMap(group -> group.holds().stream())
                                        .filter(one -> one.slug().equals(slug)))
                .toList();
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        return Held.RELIEVERS;
    }

    /// Everything that can be found.
    public static List<Entry> entries() {
        return Held.ENTRIES;
    }
}
