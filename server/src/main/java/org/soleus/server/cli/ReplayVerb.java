package org.soleus.server.cli;

import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.replay.Replay;
import org.soleus.content.Folder;
import org.soleus.content.plan.PlanBooks;
import org.soleus.server.json.BadInput;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `replay --rules DIR --histories DIR`: who would have been treated differently by changed rules,
/// one line of JSON for each day, and a summary at the end.
final class ReplayVerb implements Verb {

    private static final Set<String> KNOWN = Set.of("--rules", "--histories");

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public int run(List<String> options, PrintStream out) {
        Map<String, String> asked = asked(options);
        Path rules = ContentVerb.folder(asked.getOrDefault("--rules", ""));
        Path histories = ContentVerb.folder(asked.getOrDefault("--histories", ""));
        PlanBook before = PlanBooks.load();
        PlanBook after = changed(Folder.at(rules).over(Folder.ours()));
        new Replaying(before, new Replay(before, after), out).all(files(histories));
        return 0;
    }

    private static Map<String, String> asked(List<String> options) {
        Map<String, String> asked = new HashMap<>();
        for (int at = 0; at + 1 < options.size(); at += 2) {
            asked.put(options.get(at), options.get(at + 1));
        }
        if (options.size() != 4 || !asked.keySet().equals(KNOWN)) {
            throw new BadInput("give it --rules DIR and --histories DIR");
        }
        return asked;
    }

    private static PlanBook changed(Folder folder) {
        try {
            return folder.reading(PlanBooks::load);
        } catch (RuntimeException faulty) {
            throw new BadInput(
                    "the rules cannot be read, `./soleus content DIR` says where: "
                            + String.valueOf(faulty.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static List<Path> files(Path folder) {
        try (var found = Files.list(folder)) {
            List<Path> files =
                    found.filter(
                                    file ->
                                            file.getFileName()
                                                    .toString()
                                                    .matches("histories.*\\.jsonl"))
                            .sorted()
                            .toList();
            if (files.isEmpty()) {
                throw new BadInput("no file of " + folder + " is named histories*.jsonl");
            }
            return files;
        } catch (IOException unreadable) {
            throw new BadInput(folder + " could not be read");
        }
    }
}
