package org.soleus.clinical.outcome;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// How many members went from which value to which. All that any estimator needs, and small.
///
/// Each kind of pair is kept once, in the order of its fall in percent, those from 0 last.
final class Pairs {

    private final int[] before;
    private final int[] after;
    private final int[] members;
    private final int withFall;

    private Pairs(int[] before, int[] after, int[] members, int withFall) {
        this.before = before;
        this.after = after;
        this.members = members;
        this.withFall = withFall;
    }

    /// A pair of values.
    ///
    /// @param before 0 to 100
    /// @param after 0 to 100
    record Pair(int before, int after) implements Comparable<Pair> {

        /// The greater fall in percent later; a baseline of 0 last of all.
        @Override
        public int compareTo(Pair other) {
            if (before == 0 || other.before == 0) {
                int last = Boolean.compare(before == 0, other.before == 0);
                return last != 0 ? last : Integer.compare(after, other.after);
            }
            int fall = Integer.compare(other.after * before, after * other.before);
            return fall != 0 ? fall : Integer.compare(before, other.before);
        }
    }

    /// Counts one kind of pair after the other.
    static final class Counting {
        private final Map<Pair, Integer> counts = new TreeMap<>();

        void add(int before, int after) {
            add(before, after, 1);
        }

        void add(int before, int after, int members) {
            if (members > 0) counts.merge(new Pair(before, after), members, Integer::sum);
        }

        Pairs done() {
            int kinds = counts.size();
            var pairs = new Pairs(new int[kinds], new int[kinds], new int[kinds], falls());
            int at = 0;
            for (var one : counts.entrySet()) {
                pairs.before[at] = one.getKey().before();
                pairs.after[at] = one.getKey().after();
                pairs.members[at++] = one.getValue();
            }
            return pairs;
        }

        private int falls() {
            return (int) counts.keySet().stream().filter(pair -> pair.before() > 0).count();
        }
    }

    /// How many kinds of pairs there are.
    int kinds() {
        return members.length;
    }

    /// How many of them have a fall in percent: the first ones.
    int withFall() {
        return withFall;
    }

    int before(int kind) {
        return before[kind];
    }

    int after(int kind) {
        return after[kind];
    }

    int members(int kind) {
        return members[kind];
    }

    /// All members.
    int total() {
        return Arrays.stream(members).sum();
    }

    /// Members whose baseline was 0, of whom no fall in percent can be told.
    int fromZero() {
        return Arrays.stream(members, withFall, members.length).sum();
    }

    /// The fall of a kind, as a share of its baseline.
    double fall(int kind) {
        return (before[kind] - after[kind]) / (double) before[kind];
    }

    /// How many responded by a rule.
    int responders(Responding rule) {
        int sum = 0;
        for (int kind = 0; kind < members.length; kind++) {
            if (rule.holds(before[kind], after[kind])) sum += members[kind];
        }
        return sum;
    }

    /// How many of each kind there are, to draw from.
    int[] counts() {
        return members.clone();
    }
}
