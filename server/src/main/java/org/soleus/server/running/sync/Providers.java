package org.soleus.server.running.sync;

import java.util.List;
import java.util.Optional;

/// The services that this clinic is registered with.
///
/// @param all in the order in which they are shown
public record Providers(List<Provider> all) {

    /// Copies the list.
    public Providers {
        all = List.copyOf(all);
    }

    /// Whether there is one.
    public boolean isAny() {
        return !all.isEmpty();
    }

    /// The one with this id.
    public Optional<Provider> find(String id) {
        return all.stream().filter(one -> one.registration().id().equals(id)).findFirst();
    }
}
