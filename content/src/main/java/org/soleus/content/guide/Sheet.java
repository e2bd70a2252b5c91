package org.soleus.content.guide;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.soleus.clinical.guide.Passage;
import org.soleus.content.Folder;
import org.soleus.content.Markdown;
import org.soleus.content.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One Markdown file: fields between two lines of `---`, then words under headings.
///
/// @param name for messages
/// @param fields what stands before the words
/// @param opening the words before the first heading
/// @param parts the headings of the second level, each with its words
record Sheet(String name, Map<String, Object> fields, List<Passage> opening, List<Part> parts) {

    /// The words under a heading of the second level, and the parts of the third below it.
    ///
    /// @param heading as written
    /// @param says the words before a further heading
    /// @param sides further headings with their words
    record Part(String heading, List<Passage> says, List<Part> sides) {}

    /// Reads one of the bundled files.
    ///
    /// @param name as `causes`
    /// @throws IllegalArgumentException when it is missing or wrong
    static Sheet file(String name) {
        return read(name, Folder.ours().sheet("guide/" + name + ".md"));
    }

    static Sheet read(String name, String text) {
        return read(name, Markdown.read("guide/" + name + ".md", text, new Reading()));
    }

    private static Sheet read(String name, Markdown file) {
        var words =
                Parser.builder()
                        .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                        .build()
                        .parse(file.words());
        var below = below(file.name(), words.getFirstChild(), 2);
        return new Sheet(name, file.fields().root(), below.says(), below.sides());
    }

    /// The words from here to the end of this part, and what stands under headings of this level.
    private static Part below(String name, Node first, int level) {
        var says = new ArrayList<Passage>();
        var parts = new ArrayList<Part>();
        for (var node = first; node != null; node = node.getNext()) {
            if (!(node instanceof Heading heading)) {
                if (parts.isEmpty()) says.add(Prose.passage(name, node));
                continue;
            }
            if (heading.getLevel() < level) break;
            if (heading.getLevel() > level) continue;
            var inner = below(name, heading.getNext(), level + 1);
            parts.add(new Part(Prose.plain(heading), inner.says(), inner.sides()));
        }
        return new Part("", says, parts);
    }

    /// The part under this heading.
    ///
    /// @throws IllegalArgumentException when there is none
    Part part(String heading) {
        return parts.stream()
                .filter(part -> part.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no part " + heading));
    }
}
