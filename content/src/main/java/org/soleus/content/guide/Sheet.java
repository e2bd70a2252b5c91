package org.soleus.content.guide;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.soleus.clinical.guide.Passage;
import org.soleus.content.Yaml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final String LINE = "---\n";

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
        try (InputStream in = Sheet.class.getResourceAsStream("/content/guide/" + name + ".md")) {
            if (in == null) throw new IllegalArgumentException("no guide file " + name);
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Sheet read(String name, String text) {
        int end = text.indexOf("\n" + LINE, LINE.length() - 1);
        if (!text.startsWith(LINE) || end < 0) {
            throw new IllegalArgumentException(name + " needs fields between two lines of ---");
        }
        var fields = text.substring(LINE.length(), end + 1).getBytes(StandardCharsets.UTF_8);
        var words = Parser.builder().build().parse(text.substring(end + 1 + LINE.length()));
        var below = below(name, words.getFirstChild(), 2);
        return new Sheet(
                name,
                Yaml.read(name, new ByteArrayInputStream(fields)).root(),
                below.says(),
                below.sides());
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
