package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What members said that their runs went over. Each call runs in the caller's scope and
/// transaction.
public interface Grounds {

    /// What was said, by run; a run of which nothing was said is not in it.
    Map<UUID, Ground> list(MemberId member);

    /// What was said of one run.
    Optional<Ground> find(MemberId member, UUID run);

    /// Keeps what is said of a run, in place of what was said before.
    void put(MemberId member, UUID run, Ground ground, Instant at);

    /// Takes back what was said of a run.
    void take(MemberId member, UUID run);
}
