package org.soleus.server.guide;

import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.Live;
import org.soleus.content.Status;
import org.soleus.content.guide.Guides;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the library says, read when somebody first asks.
public final class Library {

    private static final String CALF = "calf-pain-after-running";

    private Library() {}

    private static final Live<Held> HELD = Live.of(Held::read);

    /// @param closed why each page that is not offered is not
    private record Held(
            Map<String, Guide> all,
            Map<String, Status> closed,
            List<Guides.Group> shelf,
            Relievers relievers,
            List<Entry> entries) {

        static Held read() {
            var closed = Guides.closed();
            var all = new LinkedHashMap<>(Guides.all());
            var relievers = Guides.relievers();
            var offered = new LinkedHashMap<>(all);
            offered.keySet().removeAll(closed.keySet());
            var entries =
                    Shelf.of(
                            offered.values(),
                            closed.containsKey(Guides.RELIEVERS)
                                    ? Optional.empty()
                                    : Optional.of(relievers));
            return new Held(all, closed, shelf(closed), relievers, entries);
        }

        private static List<Guides.Group> shelf(Map<String, Status> closed) {
            return Guides.shelf().stream()
                    .map(group -> offered(group, closed))
                    .filter(group -> !group.holds().isEmpty())
                    .toList();
        }

        private static Guides.Group offered(Guides.Group group, Map<String, Status> closed) {
            var holds =
                    group.holds().stream().filter(one -> !closed.containsKey(one.slug())).toList();
            return new Guides.Group(group.title(), holds);
        }
    }

    /// Why a page that is there is not offered; empty where it is.
    public static Optional<Status> closed(String slug) {
        return Optional.ofNullable(HELD.now().closed().get(slug));
    }

    /// What a page that is not offered is called.
    public static String title(String slug) {
        var guide = HELD.now().all().get(slug);
        return guide == null ? HELD.now().relievers().title() : guide.title();
    }

    /// The page of this slug, where it is offered.
    public static Optional<Guide> find(String slug) {
        return Optional.ofNullable(HELD.now().all().get(slug)).filter(_ -> closed(slug).isEmpty());
    }

    /// All pages that are offered, but the one about pain relievers, in the order of the shelf.
    public static Collection<Guide> all() {
        return HELD.now().all().values().stream()
                .filter(guide -> closed(guide.slug()).isEmpty())
                .toList();
    }

    /// The guide that it began with.
    public static Guide calfPain() {
        return HELD.now().all().values().stream()
                .filter(guide -> guide.slug().equals(CALF))
                .findFirst()
                .orElseThrow();
    }

    /// What stands where in the list of guides.
    public static List<Guides.Group> shelf() {
        return HELD.now().shelf();
    }

    /// These pages as a list names them, in this order.
    public static List<Guides.Listed> listed(List<String> slugs) {
        return slugs.stream()
                .flatMap(
                        slug ->
                                HELD.now().shelf().stream()
                                        .flatMap(group -> group.holds().stream())
                                        .filter(one -> one.slug().equals(slug)))
                .toList();
    }

    /// The page about pain relievers.
    public static Relievers relievers() {
        return HELD.now().relievers();
    }

    /// Everything that can be found.
    public static List<Entry> entries() {
        return HELD.now().entries();
    }
}
