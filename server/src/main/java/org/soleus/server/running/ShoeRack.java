package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What members said of their shoes. Each call runs in the caller's scope and transaction.
public interface ShoeRack {

    /// What was named, by the order of its runs.
    List<Shoes> list(MemberId member);

    /// Names the shoes from a run on, in place of what was named there before.
    void put(MemberId member, UUID run, String name, Instant at);

    /// Takes back what was named at a run.
    void take(MemberId member, UUID run);
}
