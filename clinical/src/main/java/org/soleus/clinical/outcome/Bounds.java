package org.soleus.clinical.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What a reader of a table can tell of the numbers that it hides: between which two each must lie.
///
/// She knows what is shown, that nobody is in a count without being in those around it, and that
/// rows add up to their total. The total is the last row.
final class Bounds {

    private static final int FAR = 1 << 24;
    private static final Headcount[] COUNTS = Headcount.values();
    private static final List<Nested> NESTED = nested();

    private final int rows;
    private final Range[] cells;
    private final Range[] rests;
    private boolean moved;

    /// A count and one within it; what the outer holds beyond the inner is a number of people too.
    private record Nested(Headcount outer, Headcount inner) {}

    /// A number between two others.
    private static final class Range {
        private int low;
        private int high = FAR;

        boolean isOneOfFew() {
            return low > 0 && high < Suppression.LEAST;
        }
    }

    /// @param rows without the total
    Bounds(int rows) {
        this.rows = rows;
        this.cells = ranges((rows + 1) * COUNTS.length);
        this.rests = ranges((rows + 1) * NESTED.size());
    }

    private static Range[] ranges(int many) {
        var ranges = new Range[many];
        Arrays.setAll(ranges, _ -> new Range());
        return ranges;
    }

    private static List<Nested> nested() {
        var nested = new ArrayList<Nested>();
        for (var outer : COUNTS) {
            for (var inner : COUNTS) {
                if (outer != inner && outer.holds(inner)) nested.add(new Nested(outer, inner));
            }
        }
        return List.copyOf(nested);
    }

    /// The place of the total among the rows.
    int total() {
        return rows;
    }

    /// Takes in what a row shows.
    void know(int row, Heads heads, Set<Headcount> shown) {
        for (var count : shown) {
            var cell = cell(row, count);
            cell.low = heads.of(count);
            cell.high = cell.low;
        }
    }

    private Range cell(int row, Headcount count) {
        return cells[row * COUNTS.length + count.place()];
    }

    private Range rest(int row, int nested) {
        return rests[row * NESTED.size() + nested];
    }

    /// Draws every conclusion, until there is none left.
    void conclude() {
        do {
            moved = false;
            for (int row = 0; row <= rows; row++) nest(row);
            for (int count = 0; count < COUNTS.length; count++) sum(cells, COUNTS.length, count);
            for (int at = 0; at < NESTED.size(); at++) sum(rests, NESTED.size(), at);
        } while (moved);
    }

    private void nest(int row) {
        for (int at = 0; at < NESTED.size(); at++) {
            var outer = cell(row, NESTED.get(at).outer());
            var inner = cell(row, NESTED.get(at).inner());
            var rest = rest(row, at);
            narrow(rest, outer.low - inner.high, outer.high - inner.low);
            narrow(outer, inner.low + rest.low, inner.high + rest.high);
            narrow(inner, outer.low - rest.high, outer.high - rest.low);
        }
    }

    private void sum(Range[] all, int step, int at) {
        var total = all[rows * step + at];
        long low = 0;
        long high = 0;
        for (int row = 0; row < rows; row++) {
            low += all[row * step + at].low;
            high += all[row * step + at].high;
        }
        narrow(total, low, high);
        for (int row = 0; row < rows; row++) {
            var one = all[row * step + at];
            narrow(one, total.low - (high - one.high), total.high - (low - one.low));
        }
    }

    private void narrow(Range range, long low, long high) {
        if (low > range.low) {
            range.low = (int) low;
            moved = true;
        }
        if (high < range.high) {
            range.high = (int) high;
            moved = true;
        }
    }

    /// The first row of which a number of 1 to 10 people is known to be one.
    OptionalInt leak() {
        for (int row = 0; row <= rows; row++) {
            for (var count : COUNTS) if (cell(row, count).isOneOfFew()) return OptionalInt.of(row);
            for (int at = 0; at < NESTED.size(); at++) {
                if (rest(row, at).isOneOfFew()) return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }
}
