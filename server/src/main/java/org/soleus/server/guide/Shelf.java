package org.soleus.server.guide;

import org.soleus.clinical.guide.Chapter;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.ConditionGuide;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Relievers;
import org.soleus.clinical.guide.Stretches;
import org.soleus.clinical.guide.WarningSign;
import org.soleus.content.exercise.Catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts everything that can be found into one row.
final class Shelf {

    private final List<Entry> entries = new ArrayList<>();
    private final String guide;

    private Shelf(String guide) {
        this.guide = guide;
    }

    static List<Entry> of(ConditionGuide calf, Relievers relievers) {
        var shelf = new Shelf("/guides/" + calf.slug());
        // What somebody must not miss comes first among equals.
        shelf.signs(calf);
        shelf.add(calf.body());
        shelf.add(calf.causes());
        shelf.add(calf.helps());
        shelf.add(calf.prevents());
        shelf.stretches(calf.stretches());
        shelf.questions(relievers);
        return List.copyOf(shelf.entries);
    }

    private void add(Chapter<?> chapter) {
        for (var topic : chapter.topics()) {
            put(topic.name(), chapter.title(), "#" + topic.id(), words(topic.claims()));
        }
        var opening = chapter.opening().stream().map(Passage::claims).flatMap(List::stream);
        put(chapter.title(), "", "#" + chapter.id(), words(opening.toList()));
    }

    private void signs(ConditionGuide calf) {
        var signs = calf.signs().stream().map(WarningSign::words).map(Shelf::sentence);
        put(
                calf.doctor().title(),
                "",
                "#doctor",
                signs.collect(Collectors.joining(" ")) + " " + words(calf.doctor().claims()));
    }

    private static String sentence(String words) {
        return "If " + words + ".";
    }

    private void stretches(Stretches stretches) {
        var library = Catalogue.load();
        var title = stretches.chapter().title();
        Stream.concat(stretches.walls().stream(), stretches.more().stream())
                .forEach(
                        shown -> {
                            var exercise = library.get(shown.slug());
                            var said = shown.claim().words() + " " + exercise.purpose();
                            var steps = String.join(" ", exercise.steps());
                            put(exercise.name(), title, "#" + shown.slug(), said + " " + steps);
                        });
        put(title, "", "#stretches", words(stretches.chapter().claims()));
    }

    /// The questions alone: what stands behind them is not found before they are answered.
    private void questions(Relievers relievers) {
        var asked = relievers.questions().stream().map(Relievers.Question::ask);
        var words = asked.collect(Collectors.joining(" "));
        entries.add(new Entry(relievers.title(), "", "/guides/pain-relievers", words));
    }

    private void put(String title, String chapter, String place, String words) {
        entries.add(new Entry(title, chapter, guide + place, words));
    }

    private static String words(List<Claim> claims) {
        return claims.stream().map(Claim::words).collect(Collectors.joining(" "));
    }
}
