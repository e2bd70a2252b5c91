package org.soleus.server.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Reads the JSON file that an option names.
final class JsonFile {

    private static final long MOST_BYTES = 10_000_000;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonFile() {}

    /// The file that follows this option, the only option there is.
    ///
    /// @throws BadInput when the option, the file or its JSON is wrong
    static Fields read(String option, List<String> options) {
        if (options.size() != 2 || !options.getFirst().equals(option)) {
            throw new BadInput("give it one file, as in " + option + " FILE");
        }
        return Fields.of("the file", parse(text(options.getLast())));
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

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            throw new BadInput("the file is not JSON: " + firstLine(broken.getOriginalMessage()));
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /// Writes JSON for people and programs.
    static String write(Object value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }
}
