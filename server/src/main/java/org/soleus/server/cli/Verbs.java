package org.soleus.server.cli;

import org.soleus.server.json.BadInput;
import org.soleus.server.run.Stop;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The verbs, found by their word.
public final class Verbs {

    private static final List<Verb> ALL =
            List.of(
                    new BackupVerb(),
                    new CheckVerb(),
                    new ContentVerb(),
                    new ExportVerb(),
                    new HistoriesVerb(),
                    new NextRunVerb(),
                    new OutcomeVerb(),
                    new ProgressVerb(),
                    new ReplayVerb(),
                    new RestoreVerb(),
                    new RunsVerb(Clock.systemUTC()),
                    new ScreenVerb());

    /// Exit code for bad input.
    public static final int BAD_INPUT = 2;

    private Verbs() {}

    /// The verb with this word.
    public static Optional<Verb> find(String word) {
        return ALL.stream().filter(verb -> verb.name().equals(word)).findFirst();
    }

    /// Does a verb; bad input, or a world that does not allow it, is told on `err` in one line, and
    /// prints nothing on `out`.
    ///
    /// @return the exit code
    public static int run(Verb verb, List<String> options, PrintStream out, PrintStream err) {
        try {
            return verb.run(options, out, err);
        } catch (BadInput bad) {
            err.println("soleus " + verb.name() + ": " + bad.getMessage());
            return BAD_INPUT;
        } catch (Stop stop) {
            err.println("soleus " + verb.name() + ": " + stop.getMessage());
            return stop.exit();
        }
    }
}
