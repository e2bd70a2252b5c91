package org.soleus.server.outcome;

import java.util.Arrays;

/// A number for each of very many ids, found without an object for any of them.
final class Numbers {

    private static final int NONE = -1;

    private long[] highs = new long[1 << 12];
    private long[] lows = new long[1 << 12];
    private int[] numbers = filled(1 << 12);
    private int size;
    private int latest;

    private static int[] filled(int length) {
        var numbers = new int[length];
        Arrays.fill(numbers, NONE);
        return numbers;
    }

    /// The number of an id, or -1; quickest for the one that was asked for last.
    int find(long high, long low) {
        int at = latest;
        if (numbers[at] >= 0 && highs[at] == high && lows[at] == low) return numbers[at];
        at = place(high, low);
        if (numbers[at] >= 0) latest = at;
        return numbers[at];
    }

    /// Gives a new id its number.
    void put(long high, long low, int number) {
        if (2 * size > numbers.length) grow();
        int at = place(high, low);
        if (numbers[at] == NONE) size++;
        highs[at] = high;
        lows[at] = low;
        numbers[at] = number;
    }

    /// Ids are random already; theirs is the hash.
    private int place(long high, long low) {
        int mask = numbers.length - 1;
        int at = (int) (low ^ (high >>> 17)) & mask;
        while (numbers[at] >= 0 && (highs[at] != high || lows[at] != low)) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        var oldHighs = highs;
        var oldLows = lows;
        var oldNumbers = numbers;
        int length = 2 * oldNumbers.length;
        highs = new long[length];
        lows = new long[length];
        numbers = filled(length);
        size = 0;
        latest = 0;
        for (int at = 0; at < oldNumbers.length; at++) {
            if (oldNumbers[at] >= 0) put(oldHighs[at], oldLows[at], oldNumbers[at]);
        }
    }
}
