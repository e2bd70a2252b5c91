package org.soleus.bench.running;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.soleus.clinical.running.load.Loads;
import org.soleus.clinical.running.load.LoggedRun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Ten years of a runner's load after an upload: every day's week, trend and longest run, and the
/// jump of every run.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LoadBench {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final int DAYS = 3653;

    private final List<LoggedRun> runs = runs();

    /// Works it all out again.
    ///
    /// @return how many runs went further than a tenth over the longest before them
    @Benchmark
    public int tenYears() {
        Loads loads = Loads.of(runs, List.of(), TODAY);
        int further = 0;
        for (LoggedRun run : loads.runs()) {
            int longest = loads.longestBefore(run.day());
            if (longest > 0 && 10L * run.metres() > 11L * longest) further++;
        }
        return further;
    }

    /// Five runs in eight days.
    private static List<LoggedRun> runs() {
        Random random = new Random(20_260_803L);
        List<LoggedRun> runs = new ArrayList<>();
        for (int back = DAYS - 1; back >= 0; back--) {
            if (random.nextInt(8) >= 5) continue;
            int metres = 4000 + random.nextInt(12_000);
            runs.add(
                    new LoggedRun(TODAY.minusDays(back), metres, metres * 36 / 100, metres, false));
        }
        return runs;
    }
}
