package org.soleus.server.cli;

import org.soleus.server.json.BadInput;
import org.soleus.server.parcel.Export;
import org.soleus.server.running.store.GpxOfRuns;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `export --data DIR --member MAIL --out FILE`: all that one member has, for whom the clinic
/// answers by letter.
final class ExportVerb implements Verb {

    private static final Set<String> KNOWN = Set.of("--data", "--member", "--out");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Asked asked = Asked.of(options, KNOWN);
        Path data = asked.find("--data").orElse(Path.of("data"));
        var mail =
                Optional.ofNullable(asked.named().get("--member"))
                        .orElseThrow(() -> new BadInput("give it --member and her mail address"));
        Export.of(data, mail, asked.path("--out"), List.of(new GpxOfRuns())).forEach(out::println);
        return 0;
    }
}
