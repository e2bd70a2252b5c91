package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A number of people that can be told from counts: one of the counts itself, what one holds beyond
/// another within it, or who responded by neither of two rules.
///
/// @param from the counts that must be known
/// @param signs how often each goes in, by its place
record Inference(Set<Headcount> from, List<Integer> signs) {

    /// All that can be told; no other sum or difference of the counts is a number of people.
    static final List<Inference> ALL = all();

    private static List<Inference> all() {
        var all = new ArrayList<Inference>();
        for (var one : Headcount.values()) {
            all.add(of(List.of(one), List.of()));
            for (var within : Headcount.values()) {
                if (one != within && one.holds(within)) {
                    all.add(of(List.of(one), List.of(within)));
                }
            }
        }
        all.add(
                of(
                        List.of(Headcount.OBSERVED, Headcount.REL30_ABS20),
                        List.of(Headcount.REL30, Headcount.ABS20)));
        return List.copyOf(all);
    }

    private static Inference of(List<Headcount> plus, List<Headcount> minus) {
        var signs = new ArrayList<Integer>();
        for (var count : Headcount.values()) {
            signs.add(plus.contains(count) ? 1 : minus.contains(count) ? -1 : 0);
        }
        var from = EnumSet.copyOf(plus);
        from.addAll(minus);
        return new Inference(Set.copyOf(from), List.copyOf(signs));
    }

    /// How many people it tells of.
    int people(Heads heads) {
        int people = 0;
        for (var count : from) people += signs.get(count.place()) * heads.of(count);
        return people;
    }
}
