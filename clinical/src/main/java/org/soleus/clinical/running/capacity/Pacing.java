package org.soleus.clinical.running.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// How fast the runs were that were borne, by how far they went: the pace of a short run says
/// nothing of a longer one. `R`.
///
/// @param last the newest runs that were borne, the newest first: they make the usual one
/// @param recent those of the recent days that say how fast one may run, the newest first
public record Pacing(List<PastRun> last, List<PastRun> recent) {

    private static final int NEUTRAL = 1000;
    private static final int FEW = 3;
    private static final int LAST = 5;

    /// The usual run alone.
    Pacing(List<PastRun> last) {
        this(last, List.of());
    }

    public Pacing {
        last = List.copyOf(last);
        recent = List.copyOf(recent);
    }

    /// How far the usual run goes, in metres.
    public Optional<Integer> usualMetres() {
        return median(last, PastRun::metres).map(Double::intValue);
    }

    /// Calf-metres of a thousand metres, as usual; a run without any load says nothing of it, and
    /// where none says anything they are a thousand.
    int permille() {
        List<PastRun> loaded = last.stream().filter(run -> run.permille() > 0).toList();
        return median(loaded, PastRun::permille).map(Double::intValue).orElse(NEUTRAL);
    }

    /// The usual speed of runs that went as far, m/s, and no more than it was before the newest of
    /// them; of few the slowest; empty where none did.
    ///
    /// @param percent of these metres that a run must have gone
    public Optional<Double> usual(int metres, int percent) {
        List<PastRun> asFar = asFar(metres, percent);
        int before = Math.min(1, Math.max(0, asFar.size() - 1));
        return Stream.of(asFar, asFar.subList(before, asFar.size()))
                .flatMap(runs -> speed(runs).stream())
                .min(Double::compare);
    }

    /// The speed of the slowest run that went as far, m/s; empty where none did.
    public Optional<Double> slowest(int metres, int percent) {
        return slowest(asFar(metres, percent));
    }

    private static Optional<Double> slowest(List<PastRun> runs) {
        return runs.stream().map(PastRun::speed).min(Double::compare);
    }

    private static Optional<Double> speed(List<PastRun> asFar) {
        return asFar.size() < FEW
                ? slowest(asFar)
                : median(asFar.subList(0, Math.min(asFar.size(), LAST)), PastRun::speed);
    }

    /// The speed that 95 in 100 kilometres of runs as far do not exceed, m/s.
    public Optional<Double> fast(int metres, int percent) {
        double fast = Splits.fast(asFar(metres, percent).stream().map(PastRun::splits).toList());
        return fast > 0 ? Optional.of(fast) : Optional.empty();
    }

    /// Runs that went as far, the newest first.
    private List<PastRun> asFar(int metres, int percent) {
        return recent.stream()
                .filter(run -> 100L * run.metres() >= (long) percent * metres)
                .toList();
    }

    private static Optional<Double> median(List<PastRun> runs, ToDoubleFunction<PastRun> what) {
        double[] sorted = runs.stream().mapToDouble(what).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0
                ? Optional.empty()
                : Stream.of((sorted[(n - 1) / 2] + sorted[n / 2]) / 2).findFirst();
    }
}
