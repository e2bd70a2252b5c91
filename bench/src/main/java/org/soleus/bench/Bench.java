package org.soleus.bench;

import org.soleus.bench.figure.Figure;
import org.soleus.bench.fuzz.Fuzzing;
import org.soleus.bench.intake.IntakeBench;
import org.soleus.bench.outcome.OutcomeBench;
import org.soleus.bench.plan.ReplayBench;
import org.soleus.bench.remind.RemindBench;
import org.soleus.bench.running.ArchiveBench;
import org.soleus.bench.running.RunFileBench;
import org.soleus.bench.web.CrowdBench;
import org.soleus.bench.web.GuideBench;
import org.soleus.bench.web.PageBench;
import org.soleus.bench.web.StartBench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Measures Soleus against its bars, each beside a peer or a limit from the same run.
///
/// Ends with 1 when a bar is missed and `--strict` was asked for, with 2 when a name is unknown.
public final class Bench {

    private static final String STRICT = "--strict";
    private static final String WRITE = "--write";
    private static final List<String> OPTIONS = List.of(STRICT, WRITE);

    private static final List<String> NAMES =
            List.of(
                    "screen",
                    "plan",
                    "replay",
                    "load",
                    "run-files",
                    "archive",
                    "import",
                    "start",
                    "guide",
                    "today",
                    "progress",
                    "crowd",
                    "outcome",
                    "remind");

    /// Asked for by name alone: it is as long as one likes.
    private static final String FUZZ = "fuzz";

    /// Processor time for each decoder, in seconds, where `--seconds` says no other.
    private static final String SECONDS = "--seconds=";

    private static final String HALF_AN_HOUR = "1800";

    private Bench() {}

    /// @param args the project's folder, then the names of the parts, all when there is none,
    ///   `--strict`, and `--write` to keep the figures in `docs/measured.md`; `fuzz` with
    ///   `--seconds=N`
    public static void main(String[] args) throws IOException, InterruptedException {
        var home = Path.of(args[0]);
        var options = Arrays.stream(args).skip(1).filter(arg -> arg.startsWith("--")).toList();
        var asked = Arrays.stream(args).skip(1).filter(arg -> !arg.startsWith("--")).toList();
        refuse(options.stream().filter(option -> !option.startsWith(SECONDS)).toList(), OPTIONS);
        refuse(asked.stream().filter(name -> !name.equals(FUZZ)).toList(), NAMES);
        var machine = Machine.describe();
        System.out.println(machine);
        var parts = new LinkedHashMap<String, List<Figure>>();
        for (var name : asked.isEmpty() ? NAMES : asked) {
            parts.put(name, show(name, measure(name, home, seconds(options))));
        }
        if (options.contains(WRITE)) Measured.write(home, machine, parts);
        boolean missed = parts.values().stream().flatMap(List::stream).anyMatch(Figure::isMissed);
        System.exit(missed && options.contains(STRICT) ? 1 : 0);
    }

    private static void refuse(List<String> asked, List<String> known) {
        for (var word : asked) {
            if (known.contains(word)) continue;
            System.err.println("soleus bench: there is no '" + word + "', only " + known);
            System.exit(2);
        }
    }

    private static Duration seconds(List<String> options) {
        var asked = options.stream().filter(option -> option.startsWith(SECONDS)).findFirst();
        var number = asked.map(option -> option.substring(SECONDS.length())).orElse(HALF_AN_HOUR);
        return Duration.ofSeconds(Long.parseLong(number));
    }

    private static List<Figure> measure(String name, Path home, Duration time)
            throws IOException, InterruptedException {
        return switch (name) {
            case "screen" -> Rules.measure("ScreenBench", "a screen decision", 20);
            case "plan" -> Rules.measure("PlanBench", "a plan of twelve weeks", 1_000);
            case "replay" -> ReplayBench.measure();
            case "load" -> Rules.measure("LoadBench", "ten years of load", 1_000);
            case "run-files" -> RunFileBench.measure();
            case "archive" -> ArchiveBench.measure();
            case "import" -> IntakeBench.measure();
            case "start" -> StartBench.measure(home);
            case "guide" -> GuideBench.measure(home);
            case FUZZ -> Fuzzing.measure(home, time);
            case "outcome" -> OutcomeBench.measure();
            case "remind" -> RemindBench.measure();
            case "today" -> PageBench.TODAY.measure(home);
            case "crowd" -> CrowdBench.measure(home);
            case "progress" -> PageBench.PROGRESS.measure(home);
            default -> throw new IllegalArgumentException("there is no part " + name);
        };
    }

    private static List<Figure> show(String name, List<Figure> figures) {
        System.out.println(name);
        figures.forEach(System.out::println);
        System.out.flush();
        return figures;
    }
}
