package org.soleus.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder that lies over another: what it lacks is read from below.
record Overlaid(Folder top, Folder below) implements Folder {

    @Override
    public List<String> names() {
        return Stream.concat(top.names().stream(), below.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean demandsApproval() {
        return top.demandsApproval();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return top.find(name).or(() -> below.find(name));
    }
}
