package org.soleus.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program beside the clinic, run to its end.
///
/// @param exit how it ended
/// @param said all that it said
record Tool(int exit, String said) {

    static Tool run(List<String> command) throws IOException, InterruptedException {
        var words = Files.createTempFile("soleus-fault", ".txt");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(words.toFile());
            int exit = builder.start().waitFor();
            return new Tool(exit, Files.readString(words));
        } finally {
            Files.delete(words);
        }
    }

    boolean worked() {
        return exit == 0;
    }

    /// @throws Skipped where a program is not there
    static void need(String program) throws Skipped {
        for (var folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")) {
            if (Files.isExecutable(Path.of(folder, program))) return;
        }
        throw new Skipped("there is no " + program + " on this machine");
    }
}
