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
/// can never hold what nobody foresaw.
final class Prose {

    private static final Pattern CITED = Pattern.compile("\\s*\\[((?:@[A-Za-z0-9-]+ ?)+)]\\s*$");

    private Prose() {}

    static Passage passage(String name, Node node) {
        return switch (node) {
            case Paragraph paragraph -> new Passage.Says(claim(name, paragraph));
            case BulletList list -> new Passage.Lists(points(name, list));
            default -> throw unknown(name, node);
        };
    }

    private static List<Claim> points(String name, BulletList list) {
        var claims = new ArrayList<Claim>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean one = item instanceof ListItem && item.getFirstChild() instanceof Paragraph;
            if (!one) throw unknown(name, item);
            claims.add(claim(name, item.getFirstChild()));
        }
        return claims;
    }

    private static Claim claim(String name, Node paragraph) {
        var phrases = phrases(name, paragraph);
        var last = phrases.isEmpty() ? "" : phrases.getLast().words();
        var cited = CITED.matcher(last);
        if (!cited.find()) {
            throw Faulty.at(
                    name,
                    line(paragraph),
                    "No source stands at the end of \"" + tail(last) + "\".",
                    "End the paragraph or point with its sources, as in [@Laur @R].");
        }
        phrases.removeLast();
        var words = last.substring(0, cited.start());
        if (!words.isEmpty()) phrases.add(new Phrase.Plain(words));
        return new Claim(phrases, List.of(cited.group(1).replace("@", "").strip().split(" +")));
    }

    private static List<Phrase> phrases(String name, Node paragraph) {
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
                    phrases.add(new Phrase.Link(plain(link), link.getDestination()));
                }
                default -> throw unknown(name, node);
            }
        }
        end(plain, phrases);
        return phrases;
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

    private static IllegalArgumentException unknown(String name, Node node) {
        return Faulty.at(
                name,
                line(node),
                "It holds a " + node.getClass().getSimpleName() + ", which no page knows.",
                "Write paragraphs, points with a hyphen, **weight** and links of our own alone.");
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static String tail(String words) {
        return words.length() <= 40 ? words : "..." + words.substring(words.length() - 40);
    }
}
