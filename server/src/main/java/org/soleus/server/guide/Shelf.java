package org.soleus.server.guide;

import org.soleus.clinical.exercise.Exercise;
import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Guide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Topic;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.Language;
import org.soleus.content.exercise.Catalogue;
import org.soleus.content.guide.Guides;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts everything that can be found into one row: each page, and each thing on it.
final class Shelf {

    private final List<Entry> entries = new ArrayList<>();
    private final Catalogue library;
    private final String sign;

    private Shelf(Language language) {
        this.library = Catalogue.load(language);
        this.sign =
                switch (language) {
                    case ENGLISH -> "If ";
                    case SPANISH -> "Si ";
                };
    }

    /// @throws org.soleus.content.Faulty when the exercises are not whole in this language
    static List<Entry> of(
            Language language, Collection<Guide> guides, Optional<Relievers> relievers) {
        var shelf = new Shelf(language);
        guides.forEach(shelf::page);
        relievers.ifPresent(shelf::questions);
        return List.copyOf(shelf.entries);
    }

    private void page(Guide guide) {
        var headings =
                Stream.concat(
                        guide.chapters().stream().map(Chapter::title),
                        guide.topics().stream().map(Topic::name));
        entries.add(
                new Entry(
                        guide.slug(),
                        guide.title(),
                        "",
                        "/guides/" + guide.slug(),
                        joined(guide.also()) + ". " + joined(headings.toList()),
                        guide.description() + " " + words(guide.claims())));
        guide.chapters().forEach(chapter -> chapter(guide, chapter));
    }

    private void chapter(Guide guide, Chapter chapter) {
        put(guide, chapter.title(), "", chapter.id(), opening(chapter));
        switch (chapter) {
            case Chapter.Tells tells ->
                    tells.topics()
                            .forEach(
                                    topic ->
                                            put(
                                                    guide,
                                                    topic.name(),
                                                    chapter.title(),
                                                    topic.id(),
                                                    words(topic.claims())));
            case Chapter.Shows shows ->
                    shows.shown().stream()
                            .filter(shown -> !library.closed().containsKey(shown.slug()))
                            .forEach(shown -> exercise(guide, chapter, shown));
            case Chapter.Advises _, Chapter.Warns _ -> {}
        }
    }

    private String opening(Chapter chapter) {
        return switch (chapter) {
            case Chapter.Warns warns ->
                    warns.signs().stream()
                                    .map(WarningSign::words)
                                    .map(words -> sign + words + ".")
                                    .collect(Collectors.joining(" "))
                            + " "
                            + words(warns.claims());
            case Chapter.Advises advises -> words(advises.claims());
            case Chapter.Tells _, Chapter.Shows _ -> words(Passage.claims(chapter.opening()));
        };
    }

    private void exercise(Guide guide, Chapter chapter, Chapter.Shows.Shown shown) {
        Exercise exercise = library.get(shown.slug());
        var said = shown.claim().words() + " " + exercise.purpose();
        put(guide, exercise.name(), chapter.title(), shown.slug(), said);
    }

    /// The questions alone: what stands behind them is not found before they are answered.
    private void questions(Relievers relievers) {
        var asked = relievers.questions().stream().map(Relievers.Question::ask).toList();
        entries.add(
                new Entry(
                        Guides.RELIEVERS,
                        relievers.title(),
                        "",
                        "/guides/" + Guides.RELIEVERS,
                        "",
                        String.join(" ", asked)));
    }

    private void put(Guide guide, String title, String chapter, String place, String words) {
        if (words.isBlank()) return;
        var address = "/guides/" + guide.slug() + "#" + place;
        entries.add(new Entry(guide.slug(), title, chapter, address, "", words));
    }

    private static String joined(Collection<String> words) {
        return String.join(". ", words);
    }

    private static String words(List<Claim> claims) {
        return claims.stream().map(Claim::words).collect(Collectors.joining(" "));
    }
}
