package org.soleus.server.content;

import org.soleus.content.Fault;
import org.soleus.content.Folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The content that the clinic runs with at this moment.
public final class Running {

    private final Keeping keeping;
    private final Optional<Path> own;
    private volatile Chosen now;

    /// @param own the clinic's folder; empty where it runs with what the program carries
    Running(Keeping keeping, Optional<Path> own) {
        this.keeping = keeping;
        this.own = own;
        own.map(Placing::new).ifPresent(Placing::finish);
        this.now = keeping.choose(own);
        now.folder().use();
    }

    /// What members see.
    public Chosen now() {
        return now;
    }

    /// The clinic's own folder, where it has one.
    public Optional<Path> own() {
        return own;
    }

    /// Whether nothing is offered that no clinician has signed.
    public boolean demandsApproval() {
        return keeping.demands();
    }

    /// Why a folder, as it would be, is not taken; nothing where it is.
    List<Fault> faults(Folder folder) {
        return keeping.faults(folder);
    }

    /// Makes the clinic's folder hold this, all of it or nothing.
    ///
    /// @param wanted by its path, the bytes of each file; empty where it goes
    synchronized void place(Map<String, Optional<byte[]>> wanted) {
        new Placing(own.orElseThrow()).place(wanted);
    }

    /// Looks the clinic's folder over again. Where it is sound members see it from the next page
    /// on; where it is not they go on with the last version that was.
    synchronized Chosen takeUp() {
        own.map(Placing::new).ifPresent(Placing::finish);
        var chosen = keeping.choose(own);
        if (!chosen.isSameAs(now)) chosen.folder().use();
        now = chosen;
        return chosen;
    }
}
