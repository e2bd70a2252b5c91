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

    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin");

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

    /// Where a program is, or else one that does as well.
    ///
    /// @param programs their names, with `or` between them
    /// @throws Skipped where none is there
    static Path need(String programs) throws Skipped {
        for (var program : programs.split(" or ", -1)) {
            for (var folder : FOLDERS) {
                var place = Path.of(folder, program);
                if (Files.isExecutable(place)) return place;
            }
        }
        throw new Skipped("there is no " + programs + " on this machine");
    }
}
