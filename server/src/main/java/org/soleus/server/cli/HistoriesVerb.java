package org.soleus.server.cli;

import org.soleus.server.account.Clinic;
import org.soleus.server.account.Scope;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.PastMembers;
import org.soleus.server.run.Reach;
import org.soleus.server.run.Stop;
import org.springframework.core.NestedRuntimeException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// `histories [--data DIR] --out DIR`: what a clinic's members did and told in their plans, by
/// their codes, as `replay` reads it; of a clinic that runs or stands still.
final class HistoriesVerb implements Verb {

    private static final Set<String> KNOWN = Set.of("--data", "--out");
    private static final String FILE = "histories.jsonl";

    @Override
    public String name() {
        return "histories";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Asked asked = Asked.of(options, KNOWN);
        Path data = asked.find("--data").orElse(Path.of("data"));
        Path file = asked.path("--out").resolve(FILE);
        if (Files.exists(file)) {
            throw Stop.because(file + " is there already. Name another folder with --out.");
        }
        try (Reach reach = Reach.of(data);
                Parts parts = Parts.over(reach)) {
            out.println(file + "  " + written(parts, file) + " members");
            out.println("It has no names, and is health data all the same. Delete it after use.");
            return 0;
        } catch (IOException | UncheckedIOException world) {
            throw Stop.because(file + " could not be written. Nothing was kept.");
        } catch (NestedRuntimeException world) {
            throw Stop.because(
                    "The clinic could not be read; start it once with this release. Nothing was"
                            + " kept.");
        }
    }

    private static int written(Parts parts, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Path part = file.resolveSibling(FILE + ".part");
        var forOneself =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, forOneself);
            int members;
            try (var lines =
                    new BufferedOutputStream(
                            Files.newOutputStream(part, StandardOpenOption.WRITE))) {
                members = written(parts, lines);
            }
            Files.move(part, file);
            return members;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// In one transaction: each member's audit says that the operator read it, or nothing is kept.
    private static int written(Parts parts, OutputStream lines) {
        var members = new AtomicInteger();
        parts.get(Transactions.class)
                .in(
                        Scope.operator(parts.get(Clinic.class).tenant()),
                        () ->
                                parts.get(PastMembers.class)
                                        .each(
                                                "histories of plans",
                                                line -> {
                                                    write(lines, line);
                                                    members.incrementAndGet();
                                                }));
        return members.get();
    }

    private static void write(OutputStream lines, byte[] line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
