package org.soleus.server.guide;

import org.soleus.content.Language;
import org.soleus.content.Live;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the pages that fit what a person typed. Keeps nothing of it.
@Component
public class Search {

    /// Pages beyond these are not shown: somebody who reads so far types another word.
    private static final int MOST_PAGES = 8;

    /// How much the best place on a page adds to what the page itself is worth.
    private static final double PLACE = 0.5;

    /// A page that fits less than this share of the best one is left out.
    private static final double LEAST = 0.15;

    private final Places places;
    private final Live<Map<Language, Known>> known = Live.of(ConcurrentHashMap::new);

    Search(Places places) {
        this.places = places;
    }

    /// What was understood, and what was found for it, the best page first.
    ///
    /// @param asked as the search understands it
    /// @param found at most eight pages
    /// @param reached whether the pages could be looked through; urgent help is told all the same
    public record Answer(Asked asked, List<Found> found, boolean reached) {

        /// Copies the list.
        public Answer {
            found = List.copyOf(found);
        }
    }

    /// The pages for what a person typed, in the language in which she reads them.
    public Answer find(String typed, Language wanted) {
        var library = Library.in(wanted);
        var language = library.language();
        var asked = Asked.of(typed, known.now().computeIfAbsent(language, Known::of));
        if (asked.groups().isEmpty()) return new Answer(asked, List.of(), true);
        try {
            var hits = places.find(language, asked.groups());
            return new Answer(asked, ranked(library, hits, stems(asked, language)), true);
        } catch (DataAccessException away) {
            return new Answer(asked, List.of(), false);
        }
    }

    private static List<Found> ranked(Library library, List<Places.Hit> hits, List<String> stems) {
        var best = new HashMap<String, Best>();
        for (var hit : hits) {
            var entry = library.entries().get(hit.number());
            best.merge(entry.page(), Best.of(entry, hit), Best::and);
        }
        double most = best.values().stream().mapToDouble(Best::worth).max().orElse(0);
        return best.values().stream()
                .filter(one -> one.worth() >= LEAST * most)
                .sorted(Comparator.comparingDouble(Best::worth).reversed())
                .limit(MOST_PAGES)
                .map(one -> found(library, one, stems))
                .toList();
    }

    private static Found found(Library library, Best one, List<String> stems) {
        var page = page(library, one.slug);
        return Found.in(page, one.at.isEmpty() ? page : one.at.getFirst(), stems);
    }

    private static Entry page(Library library, String slug) {
        return library.entries().stream()
                .filter(entry -> entry.isPage() && entry.page().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /// What is known of one page so far.
    ///
    /// @param page what the page itself is worth
    /// @param most what its best place is worth
    /// @param at the place on which most of the words stand; none where the page alone was met
    /// @param met how many of them
    private record Best(String slug, double page, double most, List<Entry> at, int met) {

        static Best of(Entry entry, Places.Hit hit) {
            return entry.isPage()
                    ? new Best(entry.page(), hit.score(), 0, List.of(), 0)
                    : new Best(entry.page(), 0, hit.score(), List.of(entry), hit.met());
        }

        Best and(Best other) {
            boolean better = other.met > met || (other.met == met && other.most > most);
            return new Best(
                    slug,
                    Math.max(page, other.page),
                    Math.max(most, other.most),
                    better ? other.at : at,
                    Math.max(met, other.met));
        }

        double worth() {
            return page + PLACE * most;
        }
    }

    private static List<String> stems(Asked asked, Language language) {
        return asked.groups().stream()
                .flatMap(List::stream)
                .filter(word -> !word.contains(" ") && word.length() > 2)
                .map(word -> Folded.stem(word, language))
                .distinct()
                .toList();
    }
}
