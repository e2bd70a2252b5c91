package org.soleus.content.plan;

import org.soleus.content.Folder;
import org.soleus.content.Yaml;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Why the numbers of plans were changed, as members are told before theirs change.
///
/// From `plan/why.yaml`, which may be missing: then nobody has said why.
///
/// @param on the day of the change
/// @param words one sentence, or two
public record Reason(LocalDate on, String words) {

    private static final String FILE = "plan/why.yaml";

    /// Every reason that was given, as the file has them.
    ///
    /// @throws IllegalArgumentException where one has no day or no words
    public static List<Reason> list() {
        if (Folder.ours().find(FILE).isEmpty()) return List.of();
        return Yaml.maps(Yaml.file(FILE).root(), "reasons").stream().map(Reason::of).toList();
    }

    private static Reason of(Map<String, Object> fields) {
        Yaml.only(fields, List.of("on", "words"));
        return new Reason(LocalDate.parse(Yaml.need(fields, "on")), Yaml.need(fields, "words"));
    }
}
