package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.util.ArrayList;
import java.util.List;

/// What writers were answered while it went on.
///
/// @param odd neither yes nor a proper "later"
/// @param later how often they were told to come back
/// @param unanswered how often nothing came in a minute, though the line stood
/// @param bare how often they were shown what is inside
/// @param examples of the odd ones
record Seen(int odd, int later, int unanswered, int bare, List<String> examples) {

    static final Seen NONE = new Seen(0, 0, 0, 0, List.of());

    static Seen of(Writers writers) {
        return new Seen(
                writers.odd(),
                writers.later(),
                writers.unanswered(),
                writers.bare(),
                writers.examples());
    }

    Seen plus(Seen more) {
        var both = new ArrayList<>(examples);
        both.addAll(more.examples);
        return new Seen(
                odd + more.odd,
                later + more.later,
                unanswered + more.unanswered,
                bare + more.bare,
                both);
    }

    /// As figures, behind others.
    List<Figure> and(Figure... others) {
        if (odd > 0) System.err.println("odd answers, as " + examples);
        var all = new ArrayList<>(List.of(others));
        all.add(Told.also("  told to come back", later, ""));
        all.add(Told.none("  answers that were neither yes nor later", odd));
        all.add(Told.none("  answers that did not come in a minute", unanswered));
        all.add(Told.none("  answers that showed what is inside", bare));
        return all;
    }
}
