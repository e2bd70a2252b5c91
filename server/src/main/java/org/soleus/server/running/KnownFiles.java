package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.Optional;

/// Files that were read to their end, known again by a keyed hash. Each call runs in the caller's
/// scope and transaction.
public interface KnownFiles {

    /// When the file with these bytes was read; empty when it never was.
    Optional<Instant> find(MemberId member, String sha256);

    /// Notes that it was read; twice is the same as once.
    void note(MemberId member, String sha256, Instant at);

    /// Forgets every file and every deleted run, so that a file brings them back when it comes
    /// again.
    void forget(MemberId member);
}
