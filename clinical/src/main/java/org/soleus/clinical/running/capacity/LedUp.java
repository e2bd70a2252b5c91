package org.soleus.clinical.running.capacity;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// How far a history has led up to, step by step: no run counts for more than a step over what led
/// up to it, however far it went, until several went as far; and weeks away take some of it for
/// good. `R`.
///
/// The longest run of thirty days says how far somebody went once. A run far beyond the others that
/// nobody complained of is no proof that the next may be as long.
///
/// The first thirty days of a history are taken as they are: what came before them is not known.
final class LedUp {

    private final History history;
    private final List<PastRun> runs;
    private final CapacityRules rules;
    private final double[] counts;
    private final double[] kept;

    LedUp(History history, CapacityRules rules) {
        this.history = history;
        this.runs = history.runs();
        this.rules = rules;
        this.counts = new double[runs.size()];
        this.kept = new double[runs.size()];
        for (int run = 0; run < counts.length; run++) {
            kept[run] = run == 0 ? 1 : kept[run - 1] * left(run);
            counts[run] = Math.min(at(run).metres(), most(run));
        }
    }

    /// Metres that runs led up to, rounded down.
    ///
    /// @param places of the runs that still say something, oldest first
    /// @param last the place of the last run before the day asked about
    int metres(int[] places, int last) {
        return (int) shown(places, last);
    }

    private PastRun at(int run) {
        return runs.get(run);
    }

    private double left(int run) {
        long away = at(run).day().toEpochDay() - at(run - 1).day().toEpochDay();
        return rules.steps().left(away) / 100.0;
    }

    private double most(int run) {
        LocalDate known = runs.getFirst().day().plusDays(rules.recentDays());
        if (at(run).day().isBefore(known)) return Double.MAX_VALUE;
        return Math.max(rules.steps().leastMetres(), before(run) * step(run) / 100.0);
    }

    private int step(int run) {
        return history.tolerance(run) == Tolerance.TOLERATED
                ? rules.steps().bornePercent()
                : rules.steps().untoldPercent();
    }

    /// What the runs of the thirty days before a run led up to; after longer away, what is left of
    /// the last one.
    double before(int run) {
        LocalDate of = at(run).day();
        int end = run;
        while (end > 0 && !at(end - 1).day().isBefore(of)) end--;
        int from = end;
        while (from > 0 && !at(from - 1).day().isBefore(of.minusDays(rules.recentDays()))) from--;
        int first = from < end ? from : Math.max(0, end - 1);
        return shown(IntStream.range(first, end).toArray(), run);
    }

    /// The most that one of the runs counts for, or as far as several of them went.
    private double shown(int[] places, int last) {
        double step = most(places, run -> counts[run], last, 1);
        int[] borne = IntStream.of(places).filter(run -> history.tolerance(run).counts()).toArray();
        return Math.max(step, most(borne, run -> at(run).metres(), last, rules.steps().often()));
    }

    /// What so many of the runs reach, with what weeks away have taken since; 0 where they are
    /// fewer.
    private double most(int[] places, IntToDoubleFunction metres, int last, int runs) {
        double[] sorted =
                IntStream.of(places)
                        .mapToDouble(run -> metres.applyAsDouble(run) * kept[last] / kept[run])
                        .sorted()
                        .toArray();
        return sorted.length < runs ? 0 : sorted[sorted.length - runs];
    }
}
