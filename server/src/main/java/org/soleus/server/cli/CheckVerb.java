package org.soleus.server.cli;

import org.soleus.server.backup.Check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `check [--data DIR]`: whether everything that a clinic keeps can be read, opens, and is
/// unbroken.
final class CheckVerb implements Verb {

    private static final int BROKEN = 1;

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Path data = Asked.of(options, Set.of("--data")).find("--data").orElse(Path.of("data"));
        Check.Found found = Check.of(data);
        found.lines().forEach(out::println);
        return found.sound() ? 0 : BROKEN;
    }
}
