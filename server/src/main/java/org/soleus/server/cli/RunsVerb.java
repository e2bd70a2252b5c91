package org.soleus.server.cli;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.running.Verdict;
import org.soleus.clinical.running.file.RunFiles;
import org.soleus.clinical.running.file.Told;
import org.soleus.server.json.BadInput;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `runs FILE|DIR...`: what Soleus reads in these files, one line of JSON for each file, also for
/// each within an archive.
final class RunsVerb implements Verb {

    private final Clock clock;

    /// @param clock nothing was recorded later than it says
    RunsVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        if (options.isEmpty())
            throw new BadInput("give it files or folders, as in FILE.fit FOLDER");
        List<Path> given = new ArrayList<>();
        for (String option : options) given.add(path(option));
        RunFiles files = new RunFiles(clock.instant(), told -> out.println(RunsJson.line(told)));
        for (Path path : given) {
            for (Path file : filesOf(path)) read(files, file, out);
        }
        return 0;
    }

    private static Path path(String name) {
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) return path;
        } catch (InvalidPathException none) {
            throw new BadInput("there is no file " + name);
        }
        throw new BadInput("there is no file " + name);
    }

    /// The file itself, or all files of a folder in the order of their names.
    private static List<Path> filesOf(Path path) {
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException failed) {
            throw new BadInput("the folder " + path + " could not be read");
        }
    }

    private static void read(RunFiles files, Path file, PrintStream out) {
        try (InputStream in = Files.newInputStream(file)) {
            files.read(file.toString(), (into, from, most) -> take(in, into, from, most));
        } catch (IOException | UncheckedIOException failed) {
            out.println(RunsJson.line(new Told(file.toString(), unreadable())));
        }
    }

    private static int take(InputStream in, byte[] into, int from, int most) {
        try {
            return in.read(into, from, most);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Verdict unreadable() {
        String words = "The file could not be read from this disk.";
        return new Verdict.Refused(List.of(new Because("UNREADABLE", words, "R")));
    }
}
