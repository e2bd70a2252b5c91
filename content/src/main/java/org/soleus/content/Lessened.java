package org.soleus.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A folder with some files taken away, as it would be.
///
/// @param gone by their path
record Lessened(Folder below, Set<String> gone) implements Folder {

    Lessened {
        gone = Set.copyOf(gone);
    }

    @Override
    public List<String> names() {
        return below.names().stream().filter(name -> !gone.contains(name)).toList();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return gone.contains(name) ? Optional.empty() : below.find(name);
    }

    @Override
    public boolean demandsApproval() {
        return below.demandsApproval();
    }
}
