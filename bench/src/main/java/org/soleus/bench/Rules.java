package org.soleus.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.soleus.bench.figure.Figure;

import java.util.ArrayList;
import java.util.List;

/// The pure floor under JMH: every method of a benchmark class, in microseconds.
final class Rules {

    /// A method with this name is the limit that the others stand beside, not held to the bar.
    private static final String LIMIT = "limit";

    /// The harness reaches for memory as one did before Java 22.
    private static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

    private Rules() {}

    static List<Figure> measure(String type, String what, double barMicroseconds) {
        var figures = new ArrayList<Figure>();
        for (RunResult result : run(type)) {
            var label = result.getPrimaryResult().getLabel();
            double took = result.getPrimaryResult().getScore();
            figures.add(
                    label.equals(LIMIT)
                            ? Figure.beside(
                                    "the same answers read once, nothing decided", took, "us")
                            : Figure.barred(what + ": " + label, took, "us", barMicroseconds));
        }
        return figures;
    }

    private static Iterable<RunResult> run(String type) {
        Options options =
                new OptionsBuilder()
                        .include("\\." + type + "\\.")
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .jvmArgsAppend(QUIET)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException failed) {
            throw new IllegalStateException("the benchmark " + type + " did not run", failed);
        }
    }
}
