package org.soleus.clinical.running.capacity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/// How load and morning pain rank together, for therapists only: Spearman's rho, with the span of a
/// bootstrap of whole weeks.
///
/// Read it with care: people protect sore legs, so the link can point backwards. Source: `R`.
///
/// @param rho -1 to 1
/// @param low lower end of the 90 % span
/// @param high upper end
public record RankLink(double rho, double low, double high) {

    private static final int BLOCK = 7;
    private static final int DRAWS = 2000;
    private static final long SEED = 20_260_803L;

    /// The link of load and the pain so many mornings later.
    ///
    /// @param load by day
    /// @param pain by morning of the same days
    /// @param lag 1 or 2 days
    /// @throws IllegalArgumentException when there are fewer than four weeks
    public static RankLink of(double[] load, double[] pain, int lag) {
        int n = Math.min(load.length, pain.length) - lag;
        if (n < 4 * BLOCK) throw new IllegalArgumentException("four weeks are the least, got " + n);
        double[] first = Arrays.copyOf(load, n);
        double[] then = Arrays.copyOfRange(pain, lag, lag + n);
        double[] drawn = new double[DRAWS];
        Random random = new Random(SEED);
        for (int at = 0; at < DRAWS; at++) drawn[at] = drawn(first, then, random);
        Arrays.sort(drawn);
        return new RankLink(rho(first, then), drawn[DRAWS / 20], drawn[DRAWS - 1 - DRAWS / 20]);
    }

    private static double drawn(double[] first, double[] then, Random random) {
        double[] one = new double[first.length];
        double[] other = new double[first.length];
        for (int at = 0; at < first.length; at += BLOCK) {
            int from = random.nextInt(first.length - BLOCK + 1);
            int length = Math.min(BLOCK, first.length - at);
            System.arraycopy(first, from, one, at, length);
            System.arraycopy(then, from, other, at, length);
        }
        return rho(one, other);
    }

    static double rho(double[] one, double[] other) {
        double[] left = ranks(one);
        double[] right = ranks(other);
        double mean = (one.length + 1) / 2.0;
        double both = 0;
        double squaresLeft = 0;
        double squaresRight = 0;
        for (int at = 0; at < left.length; at++) {
            both += (left[at] - mean) * (right[at] - mean);
            squaresLeft += (left[at] - mean) * (left[at] - mean);
            squaresRight += (right[at] - mean) * (right[at] - mean);
        }
        double spread = Math.sqrt(squaresLeft * squaresRight);
        return spread == 0 ? 0 : both / spread;
    }

    /// Ranks from 1; equals share the mean of theirs.
    private static double[] ranks(double[] values) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(at -> values[at]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] ranks = new double[values.length];
        for (int at = 0; at < order.length; ) {
            int end = at;
            while (end < order.length && values[order[end]] == values[order[at]]) end++;
            for (int equal = at; equal < end; equal++) ranks[order[equal]] = (at + 1 + end) / 2.0;
            at = end;
        }
        return ranks;
    }
}
