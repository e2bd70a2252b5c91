package org.soleus.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.soleus.bench.web.WebBench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures speed against the bars: `rules` (the pure floor), `web` (a started clinic), or both.
///
/// Ends with 1 when a rule is slower than its bar.
public final class Bench {

    /// A measurement and its bar.
    ///
    /// @param name the benchmark class's simple name
    /// @param what it does
    /// @param barMicroseconds the most it may take, in microseconds
    private record Bar(String name, String what, double barMicroseconds) {}

    private static final List<Bar> BARS =
            List.of(
                    new Bar("PlanBench", "a plan of twelve weeks", 1000),
                    new Bar("ScreenBench", "a screen decision", 20));

    private Bench() {}

    /// @param args `rules`, `web` or nothing, then what the part itself takes
    public static void main(String[] args) throws IOException, InterruptedException {
        String part = args.length == 0 ? "all" : args[0];
        String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        switch (part) {
            case "rules" -> System.exit(rules() ? 0 : 1);
            case "web" -> WebBench.main(rest);
            case "all" -> {
                boolean fast = rules();
                WebBench.main(rest);
                System.exit(fast ? 0 : 1);
            }
            default -> {
                System.err.println("bench: give it rules or web, or nothing for both");
                System.exit(2);
            }
        }
    }

    private static boolean rules() {
        boolean fast = true;
        for (Bar bar : BARS) {
            double took = microseconds(bar.name());
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%s: %.1f microseconds (bar %.0f)",
                            bar.what(),
                            took,
                            bar.barMicroseconds()));
            fast &= took <= bar.barMicroseconds();
        }
        return fast;
    }

    private static double microseconds(String name) {
        Options options =
                new OptionsBuilder()
                        .include("\\." + name + "\\.")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            double worst = 0;
            for (RunResult result : new Runner(options).run()) {
                worst = Math.max(worst, result.getPrimaryResult().getScore());
            }
            return worst;
        } catch (RunnerException failed) {
            throw new IllegalStateException("the benchmark " + name + " did not run", failed);
        }
    }
}
