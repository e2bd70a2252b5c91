package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The runs of members, recorded or written down. Each call runs in the caller's scope and
/// transaction.
public interface Runs {

    /// Every run from a day on, the oldest first.
    List<StoredRun> list(MemberId member, LocalDate since);

    /// Whether there is any run at all.
    boolean any(MemberId member);

    /// Whoever has a run, as far as the running scope sees, in the order of their ids.
    List<MemberId> runners();

    /// One run; empty when it is not there, or not hers.
    Optional<StoredRun> find(MemberId member, UUID run);

    /// The recordings that a run is made of, opened, the first to come first.
    List<Recording> recordings(MemberId member, UUID run);

    /// What was told of how a run felt and does not stand, in the order in which it was told.
    List<FeltAgain> feltAgain(MemberId member, UUID run);
}
