package org.soleus.server.guide;

import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Relievers;
import org.soleus.content.Faulty;
import org.soleus.content.Language;
import org.soleus.content.Live;
import org.soleus.content.Status;
import org.soleus.content.guide.Guides;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the library says in one language, read when somebody first asks, and again when the clinic
/// takes up other content.
///
/// @param language of every page
/// @param bySlug all pages but the one about pain relievers, in the order of the shelf
/// @param closed why each page that is not offered is not
/// @param shelf what stands where in the list of guides; what is offered alone
/// @param relievers the page about pain relievers
/// @param entries everything that can be found
public record Library(
        Language language,
        Map<String, Guide> bySlug,
        Map<String, Status> closed,
        List<Guides.Group> shelf,
        Relievers relievers,
        List<Entry> entries) {

    private static final String CALF = "calf-pain-after-running";

    private static final Live<Map<Language, Library>> ALL = Live.of(Library::readAll);

    private static Map<Language, Library> readAll() {
        var all = new EnumMap<Language, Library>(Language.class);
        all.put(Language.ENGLISH, read(Language.ENGLISH));
        for (var language : Language.values()) translate(language, all);
        return all;
    }

    /// A translation that is not whole is left out whole; the check of content says where.
    private static void translate(Language language, Map<Language, Library> all) {
        if (all.containsKey(language) || !Guides.speaks(language)) return;
        if (!Guides.mayShow(language)) return;
        try {
            all.put(language, read(language));
        } catch (Faulty notWhole) {
            all.remove(language);
        }
    }

    private static Library read(Language language) {
        var closed = Guides.closed();
        var all = Guides.all(language);
        var relievers = Guides.relievers(language);
        var offered = new LinkedHashMap<>(all);
        offered.keySet().removeAll(closed.keySet());
        var asks =
                closed.containsKey(Guides.RELIEVERS)
                        ? Optional.<Relievers>empty()
                        : Optional.of(relievers);
        return new Library(
                language,
                all,
                closed,
                offered(Guides.shelf(language), closed),
                relievers,
                Shelf.of(language, offered.values(), asks));
    }

    private static List<Guides.Group> offered(
            List<Guides.Group> shelf, Map<String, Status> closed) {
        return shelf.stream()
                .map(group -> offered(group, closed))
                .filter(group -> !group.holds().isEmpty())
                .toList();
    }

    private static Guides.Group offered(Guides.Group group, Map<String, Status> closed) {
        var holds = group.holds().stream().filter(one -> !closed.containsKey(one.slug())).toList();
        return new Guides.Group(group.title(), holds);
    }

    /// The library in a language; in English where it is not whole in it.
    public static Library in(Language language) {
        return Optional.ofNullable(ALL.now().get(language)).orElseGet(Library::english);
    }

    /// The library as it was written first.
    public static Library english() {
        return Objects.requireNonNull(ALL.now().get(Language.ENGLISH));
    }

    /// Whether all of it is written in a language.
    public static boolean speaks(Language language) {
        return ALL.now().containsKey(language);
    }

    /// Why a page that is there is not offered; empty where it is.
    public Optional<Status> closed(String slug) {
        return Optional.ofNullable(closed.get(slug));
    }

    /// What a page that is not offered is called.
    public String title(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).map(Guide::title).orElse(relievers.title());
    }

    /// The page of this slug, where it is offered.
    public Optional<Guide> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug)).filter(_ -> closed(slug).isEmpty());
    }

    /// All pages that are offered, but the one about pain relievers, in the order of the shelf.
    public Collection<Guide> all() {
        return bySlug.values().stream().filter(guide -> closed(guide.slug()).isEmpty()).toList();
    }

    /// The guide that it began with.
    public Guide calfPain() {
        return Objects.requireNonNull(bySlug.get(CALF));
    }

    /// These pages as a list names them, in this order.
    public List<Guides.Listed> listed(List<String> slugs) {
        return slugs.stream()
                .flatMap(
                        slug ->
                                shelf.stream()
                                        .flatMap(group -> group.holds().stream())
                                        .filter(one -> one.slug().equals(slug)))
                .toList();
    }
}
