package org.soleus.server.content;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts, line by line.
///
/// @param rows in order; longer stretches that are alike are left out
public record Diff(List<Row> rows) {

    /// How many lines that are alike stand around those that are not.
    private static final int AROUND = 2;

    /// Beyond this many pairs of lines the middle is told as taken out and written anew.
    private static final long MOST_PAIRS = 4_000_000;

    /// What a line is.
    public enum Kind {
        ALIKE,
        GONE,
        NEW,
        /// Lines that are alike and not shown.
        GAP
    }

    /// One line.
    ///
    /// @param number in the newer text; of a line that is gone in the older one
    public record Row(Kind kind, int number, String text) {}

    /// Copies the list.
    public Diff {
        rows = List.copyOf(rows);
    }

    /// What became of one text in another.
    public static Diff of(String before, String after) {
        if (before.equals(after)) return new Diff(List.of());
        if (after.isEmpty()) return gone(before.lines().toList());
        return new Diff(shortened(all(before.split("\n", -1), after.split("\n", -1))));
    }

    private static Diff gone(List<String> lines) {
        var rows = new ArrayList<Row>();
        for (var line : lines) rows.add(new Row(Kind.GONE, rows.size() + 1, line));
        return new Diff(rows);
    }

    /// Whether both say the same.
    public boolean isNothing() {
        return rows.isEmpty();
    }

    private static List<Row> all(String[] one, String[] other) {
        int head = 0;
        int least = Math.min(one.length, other.length);
        while (head < least && one[head].equals(other[head])) head++;
        int tail = 0;
        while (tail < least - head
                && one[one.length - 1 - tail].equals(other[other.length - 1 - tail])) tail++;
        var rows = new ArrayList<Row>();
        for (int at = 0; at < head; at++) rows.add(new Row(Kind.ALIKE, at + 1, other[at]));
        middle(one, other, head, tail, rows);
        for (int at = other.length - tail; at < other.length; at++) {
            rows.add(new Row(Kind.ALIKE, at + 1, other[at]));
        }
        return rows;
    }

    private static void middle(String[] one, String[] other, int head, int tail, List<Row> rows) {
        int ones = one.length - head - tail;
        int others = other.length - head - tail;
        boolean large = (long) ones * others > MOST_PAIRS;
        int[][] common = large ? new int[0][0] : common(one, other, head, ones, others);
        int i = 0;
        int j = 0;
        while (i < ones || j < others) {
            boolean alike =
                    !large && i < ones && j < others && one[head + i].equals(other[head + j]);
            if (alike) {
                rows.add(new Row(Kind.ALIKE, head + j + 1, other[head + j]));
                i++;
                j++;
            } else if (i < ones && (j == others || large || common[i + 1][j] >= common[i][j + 1])) {
                rows.add(new Row(Kind.GONE, head + i + 1, one[head + i]));
                i++;
            } else {
                rows.add(new Row(Kind.NEW, head + j + 1, other[head + j]));
                j++;
            }
        }
    }

    /// How many lines two rests have in common, in order.
    private static int[][] common(String[] one, String[] other, int head, int ones, int others) {
        int[][] common = new int[ones + 1][others + 1];
        for (int i = ones - 1; i >= 0; i--) {
            for (int j = others - 1; j >= 0; j--) {
                common[i][j] =
                        one[head + i].equals(other[head + j])
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Row> shortened(List<Row> all) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < all.size(); at++) {
            if (isNear(all, at)) {
                rows.add(all.get(at));
            } else if (rows.isEmpty() || rows.getLast().kind() != Kind.GAP) {
                rows.add(new Row(Kind.GAP, all.get(at).number(), ""));
            }
        }
        return rows;
    }

    private static boolean isNear(List<Row> all, int at) {
        int last = Math.min(all.size() - 1, at + AROUND);
        for (int near = Math.max(0, at - AROUND); near <= last; near++) {
            if (all.get(near).kind() != Kind.ALIKE) return true;
        }
        return false;
    }
}
