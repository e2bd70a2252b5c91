package org.soleus.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder with some files changed or added, as they would be.
///
/// @param files by their path; whatever is no content is not there
record Edited(Folder below, Map<String, byte[]> files) implements Folder {

    Edited {
        files = Map.copyOf(files);
    }

    @Override
    public List<String> names() {
        return Stream.concat(below.names().stream(), files.keySet().stream())
                .filter(Folder::isContent)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(files.get(name)).or(() -> below.find(name));
    }

    @Override
    public boolean demandsApproval() {
        return below.demandsApproval();
    }
}
