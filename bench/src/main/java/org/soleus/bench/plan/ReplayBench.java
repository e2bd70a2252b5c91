package org.soleus.bench.plan;

import org.soleus.bench.clinic.Folder;
import org.soleus.bench.figure.Figure;
import org.soleus.bench.town.file.TownFiles;
import org.soleus.server.cli.Verbs;
import org.soleus.server.town.Living;
import org.soleus.server.town.Rates;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// One changed rule over the twelve weeks of 100,000 made-up members, from the files that a town
/// writes to the lines that `./soleus replay` prints.
public final class ReplayBench {

    private static final int MEMBERS = 100_000;
    private static final long SEED = 7;
    private static final double BAR_S = 20;
    private static final int PROCESSORS = 2;
    private static final double NANOS = 1e9;
    private static final String RULE = "progress_up_to_rpe: {value: 7";
    private static final String CHANGED = "progress_up_to_rpe: {value: 6";

    private ReplayBench() {}

    /// By the clock, and by processor time over two processors, which other work on the machine
    /// does not change.
    public static List<Figure> measure() throws IOException {
        try (var folder = Folder.fresh()) {
            var town = folder.path().resolve("town");
            var living = new Living(Rates.PUBLISHED, SEED, LocalDate.of(2026, 10, 1), 1);
            new TownFiles(living, MEMBERS).write(town);
            var rules = rules(folder.path());
            long clock = System.nanoTime();
            long worked = worked();
            replay(rules, town);
            double by = (System.nanoTime() - clock) / NANOS;
            double processor = (worked() - worked) / NANOS / PROCESSORS;
            return List.of(
                    Figure.barred(
                            "one rule over 100,000 members, processor time of two",
                            processor,
                            "s",
                            BAR_S),
                    Figure.beside("  the same by the clock", by, "s"),
                    Figure.beside("  as a share of the limit", 100 * processor / BAR_S, "%"));
        }
    }

    private static Path rules(Path folder) throws IOException {
        var rules = folder.resolve("rules");
        Files.createDirectories(rules.resolve("plan"));
        var dose = org.soleus.content.Folder.packaged().text("plan/dose.yaml");
        Files.writeString(rules.resolve("plan/dose.yaml"), dose.replace(RULE, CHANGED));
        return rules;
    }

    private static void replay(Path rules, Path town) {
        var out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var options = List.of("--rules", rules.toString(), "--histories", town.toString());
        int code = Verbs.run(Verbs.find("replay").orElseThrow(), options, out, System.err);
        if (code != 0) throw new IllegalStateException("the replay ended with " + code);
    }

    private static long worked() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
