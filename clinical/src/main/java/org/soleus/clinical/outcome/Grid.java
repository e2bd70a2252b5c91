package org.soleus.clinical.outcome;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/// Kinds of pairs on which many groups are counted alike, each kind in one place.
final class Grid {

    private static final int TEN = 10;
    private static final int VALUES = PainReading.WORST + 1;

    private final Pairs pairs;
    private final short[] places = new short[VALUES * VALUES];

    /// Of every pair that can be made of these values, of none and of the worst.
    Grid(Collection<Integer> values) {
        var all = new TreeSet<>(values);
        all.add(0);
        all.add(PainReading.WORST);
        var counting = new Pairs.Counting();
        for (int before : all) {
            for (int after : all) counting.add(before, after);
        }
        pairs = counting.done();
        Arrays.fill(places, (short) -1);
        for (int kind = 0; kind < pairs.kinds(); kind++) {
            places[VALUES * pairs.before(kind) + pairs.after(kind)] = (short) kind;
        }
    }

    /// Of answers from 0 to 10.
    static Grid ofTens() {
        var tens = new TreeSet<Integer>();
        for (int points = 0; points <= TEN; points++) tens.add(TEN * points);
        return new Grid(tens);
    }

    Pairs pairs() {
        return pairs;
    }

    int kinds() {
        return pairs.kinds();
    }

    /// The place of a pair.
    int place(int before, int after) {
        return places[VALUES * before + after];
    }
}
