package org.soleus.content.guide;

import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.soleus.clinical.guide.Claim;
import org.soleus.clinical.guide.Passage;
import org.soleus.clinical.guide.Phrase;
import org.soleus.content.Faulty;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Turns Markdown into claims. A paragraph or a point ends with its sources, as `[@Laur @R]`.
///
/// Knows paragraphs, lists, weight and links of our own; anything else is refused, so that a page
/// can never hold what nobody foresaw, a script least of all.
///
/// @param name of the file, for messages
record Prose(String name) {

    private static final Pattern CITED = Pattern.compile("\\s*\\[((?:@[A-Za-z0-9-]+ ?)+)]\\s*$");

    Passage passage(Node node) {
        return switch (node) {
            case Paragraph paragraph -> new Passage.Says(claim(paragraph));
            case BulletList list -> new Passage.Lists(points(list));
            default -> throw unknown(node);
        };
    }

    private List<Claim> points(BulletList list) {
        var claims = new ArrayList<Claim>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean one = item instanceof ListItem && item.getFirstChild() instanceof Paragraph;
            if (!one) throw unknown(item);
            claims.add(claim(item.getFirstChild()));
        }
        return claims;
    }

    private Claim claim(Node paragraph) {
        var phrases = phrases(paragraph);
        var last = phrases.isEmpty() ? "" : phrases.getLast().words();
        var cited = CITED.matcher(last);
        if (!cited.find()) {
            throw wrong(
                    paragraph,
                    "No source stands at the end of \"" + tail(last) + "\".",
                    "End the paragraph or point with its sources, as in [@Laur @R].");
        }
        phrases.removeLast();
        var words = last.substring(0, cited.start());
        if (!words.isEmpty()) phrases.add(new Phrase.Plain(words));
        return new Claim(phrases, List.of(cited.group(1).replace("@", "").strip().split(" +")));
    }

    private List<Phrase> phrases(Node paragraph) {
        var phrases = new ArrayList<Phrase>();
        var plain = new StringBuilder();
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> plain.append(text.getLiteral());
                case SoftLineBreak _ -> plain.append(' ');
                case StrongEmphasis strong -> {
                    end(plain, phrases);
                    phrases.add(new Phrase.Strong(plain(strong)));
                }
                case Link link -> {
                    end(plain, phrases);
                    phrases.add(to(link));
                }
                default -> throw unknown(node);
            }
        }
        end(plain, phrases);
        return phrases;
    }

    private Phrase to(Link link) {
        try {
            return new Phrase.Link(plain(link), link.getDestination());
        } catch (IllegalArgumentException elsewhere) {
            throw wrong(
                    link,
                    "A page does not lead to " + link.getDestination() + ".",
                    "Lead to a page of ours, as /guides, or leave the link out.");
        }
    }

    private static void end(StringBuilder plain, List<Phrase> phrases) {
        if (!plain.isEmpty()) phrases.add(new Phrase.Plain(plain.toString()));
        plain.setLength(0);
    }

    /// The words of a node alone.
    static String plain(Node node) {
        var words = new StringBuilder();
        for (var inner = node.getFirstChild(); inner != null; inner = inner.getNext()) {
            if (inner instanceof Text text) words.append(text.getLiteral());
            else words.append(plain(inner));
        }
        return words.toString();
    }

    private Faulty unknown(Node node) {
        return wrong(
                node,
                "It holds a " + node.getClass().getSimpleName() + ", which no page knows.",
                "Write paragraphs, points with a hyphen, **weight** and links of our own alone.");
    }

    /// What is to be thrown of a place in the file.
    Faulty wrong(Node node, String what, String cure) {
        return Faulty.at(name, line(node), what, cure);
    }

    /// The line of a node, or of what holds it.
    static int line(Node node) {
        for (var one = node; one != null; one = one.getParent()) {
            var spans = one.getSourceSpans();
            if (!spans.isEmpty()) return spans.getFirst().getLineIndex() + 1;
        }
        return 1;
    }

    private static String tail(String words) {
        return words.length() <= 40 ? words : "..." + words.substring(words.length() - 40);
    }
}
