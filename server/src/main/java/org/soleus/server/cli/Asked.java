package org.soleus.server.cli;

import org.soleus.server.json.BadInput;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Options that each name a file or a folder.
///
/// @param named what was given, by the option
record Asked(Map<String, String> named) {

    /// @param known every option that there is
    /// @throws BadInput when there is another, or one without what it names
    static Asked of(List<String> options, Set<String> known) {
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < options.size(); at += 2) {
            String option = options.get(at);
            if (!known.contains(option)) throw new BadInput("there is no option '" + option + "'");
            if (at + 1 == options.size()) throw new BadInput(option + " needs a value");
            named.put(option, options.get(at + 1));
        }
        return new Asked(named);
    }

    /// What this option names, which must be given.
    Path path(String option) {
        return find(option).orElseThrow(() -> new BadInput("give it " + option + " and a path"));
    }

    /// What this option names.
    Optional<Path> find(String option) {
        try {
            return Optional.ofNullable(named.get(option)).map(Path::of);
        } catch (InvalidPathException odd) {
            throw new BadInput(option + " names no path");
        }
    }
}
