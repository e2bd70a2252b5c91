package org.soleus.content.guide;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.soleus.clinical.guide.Passage;
import org.soleus.content.Faulty;
import org.soleus.content.Folder;
import org.soleus.content.Language;
import org.soleus.content.Markdown;
import org.soleus.content.Reading;
import org.soleus.content.Translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One Markdown file: fields between two lines of `---`, then words under headings.
///
/// @param name for messages, as `guide/shin-pain.md`
/// @param fields what stands before the words
/// @param opening the words before the first heading
/// @param parts the headings of the second level, each with its words
record Sheet(String name, Map<String, Object> fields, List<Passage> opening, List<Part> parts) {

    /// Knows the line of everything.
    static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    /// The fields that are translated.
    private static final Set<String> WORDS =
            Set.of("title", "description", "author", "questions.ask", "questions.about");

    /// What a translation says of itself: its version, and who read it.
    private static final Set<String> ITSELF = Set.of("version", "reviewer");

    /// The same where people have names of their own for the thing.
    private static final Set<String> CALLED = Set.of("version", "reviewer", "also");

    /// The words under a heading, and the parts of the next level below it.
    ///
    /// @param heading as written
    /// @param line where it stands
    /// @param says the words before a further heading
    /// @param below further headings with their words
    record Part(String heading, int line, List<Passage> says, List<Part> below) {}

    /// Reads one of the files.
    ///
    /// @param slug as `shin-pain`
    /// @throws Faulty when it is missing or wrong
    static Sheet file(String slug) {
        return read(Folder.ours().sheet("guide/" + slug + ".md"));
    }

    /// Reads one of the files in a language: its words, and the English fields around them.
    ///
    /// @throws Faulty when it is missing or wrong, or is not built as in English
    static Sheet file(Language language, String slug) {
        if (language == Language.ENGLISH) return file(slug);
        var english = Folder.ours().sheet("guide/" + slug + ".md");
        var own = Folder.ours().sheet(language.fileOf(english.name()));
        var faults = new ArrayList<>(Alike.faults(english, own));
        var fields = english.fields().root();
        var itself = fields.containsKey("also") ? CALLED : ITSELF;
        try {
            fields = Translation.of(fields, own.fields().root(), WORDS, itself);
        } catch (Faulty wrong) {
            faults.addAll(wrong.faults());
        }
        if (!faults.isEmpty()) throw new Faulty(faults);
        var read = read(own);
        return new Sheet(own.name(), fields, read.opening(), read.parts());
    }

    static Sheet read(String name, String text) {
        return read(Markdown.read(name, text, new Reading()));
    }

    private static Sheet read(Markdown file) {
        var words = PARSER.parse(file.words());
        var below = below(new Prose(file.name()), words, words.getFirstChild(), 2);
        return new Sheet(file.name(), file.fields().root(), below.says(), below.below());
    }

    /// The words from here to the end of this part, and what stands under headings of this level.
    private static Part below(Prose prose, Node over, Node first, int level) {
        var says = new ArrayList<Passage>();
        var parts = new ArrayList<Part>();
        for (var node = first; node != null; node = node.getNext()) {
            if (!(node instanceof Heading heading)) {
                if (parts.isEmpty()) says.add(prose.passage(node));
                continue;
            }
            check(prose, heading);
            if (heading.getLevel() < level) break;
            if (heading.getLevel() > level) {
                if (parts.isEmpty()) throw orphan(prose, heading);
                continue;
            }
            parts.add(below(prose, heading, heading.getNext(), level + 1));
        }
        var heading = over instanceof Heading ? Prose.plain(over) : "";
        return new Part(heading, Prose.line(over), says, parts);
    }

    private static void check(Prose prose, Heading heading) {
        if (heading.getLevel() >= 2 && heading.getLevel() <= 4) return;
        throw prose.wrong(
                heading,
                "No page knows a heading of this level.",
                "Begin chapters with ##, topics with ###, and sides with ####.");
    }

    private static RuntimeException orphan(Prose prose, Heading heading) {
        return prose.wrong(
                heading,
                "Above this heading one with fewer # is missing.",
                "Put it there, or take a # away.");
    }

    /// The part at this place.
    ///
    /// @throws IllegalArgumentException when there is none
    Part part(String id) {
        return Parts.at(parts, id)
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " needs a chapter {" + id + "}"));
    }
}
