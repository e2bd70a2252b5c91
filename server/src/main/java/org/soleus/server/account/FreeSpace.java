package org.soleus.server.account;

import java.time.Instant;

/// What an erasure leaves behind on the disk: rows that are gone, and whose bytes lie in free space
/// until something is written over them.
public interface FreeSpace {

    /// Lets go of it in every table that an erasure since then touched.
    void clear(Instant since);
}
