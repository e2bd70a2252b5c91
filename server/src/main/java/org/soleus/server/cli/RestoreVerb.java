package org.soleus.server.cli;

import org.soleus.server.backup.Restore;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/// `restore --from FILE --data DIR [--keys FILE]`: a clinic out of its copy.
final class RestoreVerb implements Verb {

    private static final Set<String> KNOWN = Set.of("--from", "--data", "--keys");

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Asked asked = Asked.of(options, KNOWN);
        Restore.of(asked.path("--from"), asked.find("--keys"), asked.path("--data"))
                .forEach(out::println);
        return 0;
    }
}
