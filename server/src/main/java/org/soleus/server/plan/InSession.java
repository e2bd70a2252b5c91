package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What is kept around sessions: the taps before one, changes within it, and advice in place of
/// one. Each call runs in the caller's scope and transaction.
public interface InSession {

    void keep(MemberId member, Taps taps);

    /// The newest taps.
    Optional<Taps> latest(MemberId member);

    /// The newest taps after a moment that ask for the whole screen, whatever was answered since.
    Optional<Taps> asking(MemberId member, Instant since);

    void alter(MemberId member, UUID session, Altered altered);

    /// Changes of a session, oldest first.
    List<Altered> altered(MemberId member, UUID session);

    void advise(MemberId member, Advice advice);

    /// Advice to a member, newest first.
    List<Advice> advice(MemberId member);
}
