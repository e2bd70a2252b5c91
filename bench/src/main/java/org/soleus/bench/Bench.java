package org.soleus.bench;

import org.soleus.bench.figure.Figure;
import org.soleus.bench.web.GuideBench;
import org.soleus.bench.web.StartBench;
import org.soleus.bench.web.TodayBench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Measures Soleus against its bars, each beside a peer or a limit from the same run.
///
/// Ends with 1 when a bar is missed and `--strict` was asked for, with 2 when a name is unknown.
public final class Bench {

    private static final String STRICT = "--strict";

    private static final List<String> NAMES =
            List.of("screen", "plan", "load", "start", "guide", "today");

    private Bench() {}

    /// @param args the project's folder, then the names of the parts, all when there is none, and
    ///   `--strict`
    public static void main(String[] args) throws IOException, InterruptedException {
        var asked = Arrays.stream(args).skip(1).filter(arg -> !arg.equals(STRICT)).toList();
        for (var name : asked) {
            if (!NAMES.contains(name)) {
                System.err.println("soleus bench: there is no '" + name + "', only " + NAMES);
                System.exit(2);
            }
        }
        System.out.println(Machine.describe());
        boolean missed = false;
        for (var name : asked.isEmpty() ? NAMES : asked) {
            missed |= show(name, measure(name, Path.of(args[0])));
        }
        System.exit(missed && Arrays.asList(args).contains(STRICT) ? 1 : 0);
    }

    private static List<Figure> measure(String name, Path home)
            throws IOException, InterruptedException {
        return switch (name) {
            case "screen" -> Rules.measure("ScreenBench", "a screen decision", 20);
            case "plan" -> Rules.measure("PlanBench", "a plan of twelve weeks", 1_000);
            case "load" -> Rules.measure("LoadBench", "ten years of load", 1_000);
            case "start" -> StartBench.measure(home);
            case "guide" -> GuideBench.measure(home);
            case "today" -> TodayBench.measure(home);
            default -> throw new IllegalArgumentException("there is no part " + name);
        };
    }

    private static boolean show(String name, List<Figure> figures) {
        System.out.println(name);
        figures.forEach(System.out::println);
        System.out.flush();
        return figures.stream().anyMatch(Figure::isMissed);
    }
}
