package org.soleus.server.running;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.Optional;

/// What members would like, aim at, and entered. Each call runs in the caller's scope and
/// transaction.
public interface Aims {

    /// What she would like to run next.
    Optional<Wanted> wanted(MemberId member);

    /// Keeps a wish in place of the one before.
    void want(MemberId member, Wanted wanted);

    /// Forgets the wish.
    void wantNothing(MemberId member);

    /// What she aims at.
    Optional<Aim> aim(MemberId member);

    /// Keeps an aim in place of the one before.
    void aimAt(MemberId member, Aim aim);

    /// Gives the aim up.
    void giveUp(MemberId member);

    /// The newest entry into the walk-run table, or the leaving of it.
    Optional<TableEntry> entry(MemberId member);

    /// Notes an entry.
    void enter(MemberId member, TableEntry entry, Instant at);
}
