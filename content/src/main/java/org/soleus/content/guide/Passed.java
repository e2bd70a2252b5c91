package org.soleus.content.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.soleus.content.Fault;
import org.soleus.content.Numerals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A paragraph or a point, and what of it must pass from language to language.
///
/// @param line where it begins
/// @param point whether it is one of a list
/// @param sources at its end, as written
/// @param links where it leads, sorted
/// @param strong how many words or phrases have weight
/// @param words all that it says
record Passed(
        int line, boolean point, String sources, List<String> links, int strong, String words) {

    private static final Pattern CITED = Pattern.compile("\\s*(\\[(?:@[A-Za-z0-9-]+ ?)+])\\s*$");

    static Passed of(Paragraph paragraph, boolean point) {
        var words = new StringBuilder();
        var links = new ArrayList<String>();
        var strong = new ArrayList<StrongEmphasis>();
        paragraph.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        words.append(text.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        words.append(' ');
                    }

                    @Override
                    public void visit(Link link) {
                        links.add(link.getDestination());
                        visitChildren(link);
                    }

                    @Override
                    public void visit(StrongEmphasis one) {
                        strong.add(one);
                        visitChildren(one);
                    }
                });
        var cited = CITED.matcher(words);
        boolean named = cited.find();
        return new Passed(
                Prose.line(paragraph),
                point,
                named ? cited.group(1) : "",
                links.stream().sorted().toList(),
                strong.size(),
                named ? words.substring(0, cited.start()) : words.toString());
    }

    /// What of this is not so in the translation, and its cure.
    List<Fault> faults(Passed own, Fault place) {
        var faults = new ArrayList<Fault>();
        if (point != own.point) {
            faults.add(
                    fault(
                            place,
                            point
                                    ? "A paragraph stands where English has a point."
                                    : "A point stands where English has a paragraph.",
                            point ? "Begin it with a hyphen." : "Take the hyphen away."));
        }
        if (!sources.isEmpty() && !sources.equals(own.sources)) {
            faults.add(
                    fault(
                            place,
                            "The sources are not those of the English words.",
                            "End it with " + sources + "."));
        }
        if (!links.equals(own.links)) {
            faults.add(
                    fault(
                            place,
                            "The links are not those of the English words.",
                            links.isEmpty()
                                    ? "Take them out."
                                    : "Lead to " + String.join(", ", links) + "."));
        }
        if (strong != own.strong) {
            faults.add(
                    fault(
                            place,
                            "The weight is not that of the English words.",
                            "Give weight to " + strong + " of its words or phrases."));
        }
        faults.addAll(Numerals.faults(place, "of this sentence", words, own.words));
        return faults;
    }

    private static Fault fault(Fault place, String what, String cure) {
        return new Fault(place.file(), place.line(), what, cure);
    }
}
