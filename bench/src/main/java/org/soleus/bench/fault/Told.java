package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What an experiment found.
///
/// @param acked how many writes were acknowledged
/// @param lost how many of them are not there
/// @param doubled how many are there more than once
/// @param leaked how many times somebody was told what is not hers
/// @param worstReady the longest that it took to be ready again; zero where it never was away
/// @param more beside these
record Told(
        long acked, long lost, long doubled, long leaked, Duration worstReady, List<Figure> more) {

    /// Ready again in so much at most, whatever befell it.
    private static final double READY_MS = 10_000;

    Told {
        more = List.copyOf(more);
    }

    /// What the ledger says, where nobody was told what is not hers.
    static Told of(Ledger.Sum sum, Duration worstReady, List<Figure> more) {
        var all = new ArrayList<>(more);
        all.add(none("  half-done: notes without an effect", sum.halves()));
        all.add(none("  trails that are broken", sum.broken()));
        all.add(none("  events that nobody took", sum.left()));
        return new Told(sum.acked(), sum.lost(), sum.doubled(), 0, worstReady, all);
    }

    /// How many there are of something of which there may be none.
    static Figure none(String what, long many) {
        return Figure.barred(what, (double) many, "", 0);
    }

    /// A number that stands beside.
    static Figure also(String what, long many, String unit) {
        return Figure.beside(what, (double) many, unit);
    }

    /// A number that has a bar.
    static Figure most(String what, long many, String unit, double bar) {
        return Figure.barred(what, (double) many, unit, bar);
    }

    /// All of it, each beside its bar.
    List<Figure> figures() {
        var all = new ArrayList<Figure>();
        all.add(also("acknowledged", acked, ""));
        all.add(none("  lost", lost));
        all.add(none("  doubled", doubled));
        all.add(none("  leaked", leaked));
        if (!worstReady.isZero()) {
            all.add(Figure.barred("  ready again, the slowest", ms(), "ms", READY_MS));
        }
        all.addAll(more);
        return all;
    }

    private double ms() {
        return worstReady.toNanos() / 1e6;
    }

    /// Whether all bars are met.
    boolean held() {
        return figures().stream().noneMatch(Figure::isMissed);
    }

    /// One line.
    @Override
    public String toString() {
        return "acked %d  lost %d  doubled %d  leaked %d  ready again %d ms  %s"
                .formatted(
                        acked, lost, doubled, leaked, Math.round(ms()), held() ? "HELD" : "BROKEN");
    }
}
