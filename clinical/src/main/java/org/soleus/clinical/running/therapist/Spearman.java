package org.soleus.clinical.running.therapist;

import java.util.Arrays;
import java.util.OptionalDouble;

/// Rank correlation of two columns, equal values sharing the mean of their ranks.
///
/// The ranks are counted, not sorted: a draw of the same values costs one pass. Source: Spearman's
/// coefficient as the product-moment correlation of mid-ranks; `R`.
final class Spearman {

    private final int[] one;
    private final int[] other;
    private final int kindsOfOne;
    private final int kindsOfOther;

    Spearman(int[] one, int[] other) {
        int[] kinds = kinds(one);
        int[] others = kinds(other);
        this.one = places(one, kinds);
        this.other = places(other, others);
        this.kindsOfOne = kinds.length;
        this.kindsOfOther = others.length;
    }

    private static int[] kinds(int[] values) {
        return Arrays.stream(values).sorted().distinct().toArray();
    }

    private static int[] places(int[] values, int[] kinds) {
        return Arrays.stream(values).map(value -> Arrays.binarySearch(kinds, value)).toArray();
    }

    /// Of all pairs, -1 to 1; empty where a column has one value only.
    OptionalDouble all() {
        int[] rows = new int[one.length];
        for (int at = 0; at < rows.length; at++) rows[at] = at;
        return of(rows, rows.length);
    }

    /// Of these rows, each as often as it is named.
    ///
    /// @param rows the first `count` are meant
    OptionalDouble of(int[] rows, int count) {
        double[] ranks = ranks(one, kindsOfOne, rows, count);
        double[] others = ranks(other, kindsOfOther, rows, count);
        double mean = (count + 1) / 2.0;
        double both = 0;
        double first = 0;
        double second = 0;
        for (int at = 0; at < count; at++) {
            double apart = ranks[one[rows[at]]] - mean;
            double beside = others[other[rows[at]]] - mean;
            both += apart * beside;
            first += apart * apart;
            second += beside * beside;
        }
        return first == 0 || second == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(both / Math.sqrt(first * second), -1.0, 1.0));
    }

    /// The mid-rank of each kind of value among these rows.
    private static double[] ranks(int[] places, int kinds, int[] rows, int count) {
        int[] often = new int[kinds];
        for (int at = 0; at < count; at++) often[places[rows[at]]]++;
        double[] ranks = new double[kinds];
        int before = 0;
        for (int kind = 0; kind < kinds; kind++) {
            ranks[kind] = before + (often[kind] + 1) / 2.0;
            before += often[kind];
        }
        return ranks;
    }
}
