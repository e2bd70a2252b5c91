package org.soleus.bench.fault;

import org.soleus.bench.figure.Figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What an experiment found. Where it did not look for something, that is empty and has no bar.
///
/// @param acked how many writes were acknowledged
/// @param lost how many of them are not there
/// @param doubled how many are there more than once
/// @param leaked how many times something of somebody was there that must not be
/// @param worstReady the longest that it took to be ready again; zero where it never was away
/// @param more beside these
record Told(
        OptionalLong acked,
        OptionalLong lost,
        OptionalLong doubled,
        OptionalLong leaked,
        Duration worstReady,
        List<Figure> more) {

    /// Ready again in so much at most, whatever befell it.
    private static final double READY_MS = 10_000;

    Told {
        more = List.copyOf(more);
    }

    /// What the ledger says.
    static Told of(Ledger.Sum sum, Duration worstReady, List<Figure> more) {
        var all = new ArrayList<>(more);
        all.add(none("  half-done: notes without an effect", sum.halves()));
        all.add(none("  trails that are broken", sum.broken()));
        all.add(none("  events that nobody took", sum.left()));
        return written(sum.acked(), sum.lost(), sum.doubled(), all).readyIn(worstReady);
    }

    /// What was written, where it never was away.
    static Told written(long acked, long lost, long doubled, List<Figure> more) {
        return new Told(
                OptionalLong.of(acked),
                OptionalLong.of(lost),
                OptionalLong.of(doubled),
                OptionalLong.empty(),
                Duration.ZERO,
                more);
    }

    /// Figures of its own, where nobody counts what was written.
    static Told only(List<Figure> figures) {
        var none = OptionalLong.empty();
        return new Told(none, none, none, none, Duration.ZERO, figures);
    }

    /// The same where a loss was not looked for.
    Told withoutLoss() {
        return new Told(acked, OptionalLong.empty(), doubled, leaked, worstReady, more);
    }

    /// The same where a leak was looked for.
    Told leaking(long many) {
        return new Told(acked, lost, doubled, OptionalLong.of(many), worstReady, more);
    }

    /// The same where it was away.
    Told readyIn(Duration worst) {
        return new Told(acked, lost, doubled, leaked, worst, more);
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
        acked.ifPresent(many -> all.add(also("acknowledged", many, "")));
        lost.ifPresent(many -> all.add(none("  lost", many)));
        doubled.ifPresent(many -> all.add(none("  doubled", many)));
        leaked.ifPresent(many -> all.add(none("  leaked", many)));
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
        return "acked %s  lost %s  doubled %s  leaked %s  ready again %s  %s"
                .formatted(
                        shown(acked),
                        shown(lost),
                        shown(doubled),
                        shown(leaked),
                        worstReady.isZero() ? "-" : Math.round(ms()) + " ms",
                        held() ? "HELD" : "BROKEN");
    }

    private static String shown(OptionalLong many) {
        return many.isPresent() ? String.valueOf(many.getAsLong()) : "-";
    }
}
