package org.soleus.clinical.guide;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One page of the library: a guide to something that hurts, a card on what to do oneself, or a
/// short lesson.
///
/// @param slug its name in addresses
/// @param kind which of the three
/// @param title its heading
/// @param description one sentence for search engines and for the list of guides
/// @param also what else people call it
/// @param drawing `leg`, `shin`, the slug of an exercise, or nothing
/// @param lead the answer in short, before everything else
/// @param review who wrote and checked it
/// @param first the signs that stand above everything else; none on most cards
/// @param chapters in reading order
/// @param next the slugs of pages to read after it
public record Guide(
        String slug,
        Kind kind,
        String title,
        String description,
        List<String> also,
        Optional<String> drawing,
        Claim lead,
        Review review,
        List<WarningSign> first,
        List<Chapter> chapters,
        List<String> next) {

    /// What a guide to something that hurts must tell: what it is, who gets it, what may help, what
    /// to do and not to do, how long it takes, and when to see a doctor.
    private static final List<String> TOLD =
            List.of("what", "causes", "helps", "do", "time", "doctor");

    /// Which kind of page.
    public enum Kind {
        /// Something that hurts.
        GUIDE,
        /// Something to do oneself.
        CARD,
        /// Something to know.
        LESSON
    }

    /// @throws IllegalArgumentException when a guide to something that hurts leaves out a chapter
    ///   or the signs above, or a place on the page is named twice
    public Guide {
        also = List.copyOf(also);
        first = List.copyOf(first);
        chapters = List.copyOf(chapters);
        next = List.copyOf(next);
        var ids = chapters.stream().map(Chapter::id).toList();
        if (kind == Kind.GUIDE) {
            for (var id : TOLD) {
                if (!ids.contains(id)) {
                    throw new IllegalArgumentException("a guide needs a chapter {" + id + "}");
                }
            }
            if (first.isEmpty()) {
                throw new IllegalArgumentException("a guide needs signs under first");
            }
        }
        places(chapters);
    }

    private static void places(List<Chapter> chapters) {
        var seen = new LinkedHashSet<String>();
        for (var chapter : chapters) {
            var topics = chapter instanceof Chapter.Tells tells ? tells.topics() : List.<Topic>of();
            Stream.concat(Stream.of(chapter.id()), topics.stream().map(Topic::id))
                    .filter(id -> !seen.add(id))
                    .findFirst()
                    .ifPresent(
                            id -> {
                                throw new IllegalArgumentException(
                                        "the place {" + id + "} is there twice; name one anew");
                            });
        }
    }

    /// Everything that is claimed, in reading order.
    public List<Claim> claims() {
        var told = chapters.stream().map(Chapter::claims).flatMap(List::stream);
        return Stream.concat(Stream.of(lead), told).toList();
    }

    /// Every sign that it names, those at the top first.
    public List<WarningSign> signs() {
        var below =
                chapters.stream()
                        .filter(Chapter.Warns.class::isInstance)
                        .flatMap(chapter -> ((Chapter.Warns) chapter).signs().stream());
        return Stream.concat(first.stream(), below).distinct().toList();
    }

    /// The topics of all chapters.
    public List<Topic> topics() {
        return chapters.stream()
                .filter(Chapter.Tells.class::isInstance)
                .flatMap(chapter -> ((Chapter.Tells) chapter).topics().stream())
                .toList();
    }

    /// The exercises that it shows.
    public List<Chapter.Shows.Shown> shown() {
        return chapters.stream()
                .filter(Chapter.Shows.class::isInstance)
                .flatMap(chapter -> ((Chapter.Shows) chapter).shown().stream())
                .toList();
    }

    /// The keys of its sources, in the order in which a reader meets them.
    public Set<String> sources() {
        var keys = new LinkedHashSet<String>(lead.sources());
        first.forEach(sign -> keys.add(sign.source()));
        chapters.forEach(chapter -> keys.addAll(chapter.sources()));
        return keys;
    }
}
