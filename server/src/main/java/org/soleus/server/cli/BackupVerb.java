package org.soleus.server.cli;

import org.soleus.server.backup.Backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// `backup --data DIR --out FILE [--keys FILE]`: a copy of a clinic, running or not.
final class BackupVerb implements Verb {

    private static final Set<String> KNOWN = Set.of("--data", "--out", "--keys");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Asked asked = Asked.of(options, KNOWN);
        Path data = asked.find("--data").orElse(Path.of("data"));
        Backup.of(data, asked.path("--out"), asked.find("--keys")).forEach(out::println);
        return 0;
    }
}
