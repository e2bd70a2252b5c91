package org.soleus.content;

import java.util.List;
import java.util.Optional;

/// A folder from which nothing is offered that no clinician has signed.
record Demanding(Folder folder) implements Folder {

    @Override
    public List<String> names() {
        return folder.names();
    }

    @Override
    public Optional<byte[]> find(String name) {
        return folder.find(name);
    }

    @Override
    public boolean demandsApproval() {
        return true;
    }
}
