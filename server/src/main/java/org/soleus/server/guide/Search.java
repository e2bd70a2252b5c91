package org.soleus.server.guide;

import org.soleus.content.Live;
import org.soleus.content.guide.SearchWords;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

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
    private final Live<SearchWords> book = Live.of(SearchWords::load);
    private final Live<Spelling> spelling = Live.of(() -> new Spelling(texts(book.now())));

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

    /// The pages for what a person typed.
    public Answer find(String typed) {
        var asked = Asked.of(typed, book.now(), spelling.now());
        if (asked.groups().isEmpty()) return new Answer(asked, List.of(), true);
        try {
            return new Answer(asked, ranked(places.find(asked.groups()), stems(asked)), true);
        } catch (DataAccessException away) {
            return new Answer(asked, List.of(), false);
        }
    }

    private static List<Found> ranked(List<Places.Hit> hits, List<String> stems) {
        var best = new HashMap<String, Best>();
        for (var hit : hits) {
            var entry = Library.entries().get(hit.number());
            best.merge(entry.page(), Best.of(entry, hit), Best::and);
        }
        double most = best.values().stream().mapToDouble(Best::worth).max().orElse(0);
        return best.values().stream()
                .filter(one -> one.worth() >= LEAST * most)
                .sorted(Comparator.comparingDouble(Best::worth).reversed())
                .limit(MOST_PAGES)
                .map(one -> Found.in(page(one.slug), one.place(), stems))
                .toList();
    }

    private static Entry page(String slug) {
        return Library.entries().stream()
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

        Entry place() {
            return at.isEmpty() ? Search.page(slug) : at.getFirst();
        }
    }

    private static List<String> stems(Asked asked) {
        return asked.groups().stream()
                .flatMap(List::stream)
                .filter(word -> !word.contains(" ") && word.length() > 2)
                .map(Folded::stem)
                .distinct()
                .toList();
    }

    private static List<String> texts(SearchWords book) {
        var texts = new ArrayList<String>();
        for (var entry : Library.entries()) {
            texts.add(entry.title() + " " + entry.also() + " " + entry.words());
        }
        book.same().forEach(texts::addAll);
        texts.addAll(book.says().keySet());
        book.dangers().forEach(danger -> danger.words().forEach(texts::addAll));
        book.crisis().forEach(texts::addAll);
        return texts;
    }
}
