package org.soleus.server.cli;

import org.soleus.server.json.BadInput;
import org.soleus.server.json.Fields;
import org.soleus.server.json.StrictJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Reads the JSON file that an option names.
final class JsonFile {

    private static final long MOST_BYTES = 10_000_000;

    private JsonFile() {}

    /// The file that follows this option, the only option there is.
    ///
    /// @throws BadInput when the option, the file or its JSON is wrong
    static Fields read(String option, List<String> options) {
        if (options.size() != 2 || !options.getFirst().equals(option)) {
            throw new BadInput("give it one file, as in " + option + " FILE");
        }
        return Fields.of("the file", StrictJson.read("the file", text(options.getLast())));
    }

    private static String text(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new BadInput("there is no file " + name);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInput(name + " is larger than 10 MB");
            }
            return Files.readString(file);
        } catch (InvalidPathException | IOException failed) {
            throw new BadInput(name + " could not be read as UTF-8 text");
        }
    }
}
