package org.soleus.server.town;

import java.util.Arrays;

/// Moments with a number each, in the order in which they were added.
public final class Moments {

    private long[] seconds = new long[16];
    private int[] numbers = new int[16];
    private int size;

    void add(long second, int number) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        seconds[size] = second;
        numbers[size++] = number;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// When one was, in seconds from 1970.
    public long second(int at) {
        return seconds[at];
    }

    /// Its number: points of an answer, metres of a run, place of a word.
    public int number(int at) {
        return numbers[at];
    }
}
