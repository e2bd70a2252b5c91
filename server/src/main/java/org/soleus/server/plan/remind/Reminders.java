package org.soleus.server.plan.remind;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What members chose to be reminded of, and when each is due next. Each call runs in the caller's
/// scope and transaction.
public interface Reminders {

    /// What she chose, of every kind that she ever chose.
    List<Chosen> list(MemberId member);

    /// Her quiet hours, or the usual ones.
    Quiet quiet(MemberId member);

    /// Whether she wants to read how regular she is; she does until she says no.
    boolean tellsHabit(MemberId member);

    void keep(MemberId member, Quiet quiet, boolean tellsHabit);

    /// Keeps a choice and when it is due next; empty is never.
    void keep(MemberId member, Chosen chosen, Optional<Instant> next);

    /// Notes when it is due next; empty is never.
    void move(MemberId member, Kind kind, Optional<Instant> next);

    /// Calls one kind off, whatever she chose of it.
    void callOff(MemberId member, Kind kind);

    /// Notes when it is due next, unless it is due already; empty is never.
    void moveUndue(MemberId member, Kind kind, Optional<Instant> next, Instant now);

    /// Notes that a question was told of.
    ///
    /// @return false when it had been noted before
    boolean note(MemberId member, String question, Instant at);

    /// One of anybody's that is due, locked until the transaction ends.
    Optional<Key> due(Instant now);

    /// How she wants it.
    Optional<Due> read(Key key);

    /// Has one wait, whatever is in it.
    void putOff(Key key, Instant until);

    /// Which one; its kind as it is written, known to us or not.
    record Key(MemberId member, String kind) {}

    /// One that is due.
    ///
    /// @param member whose
    /// @param chosen how she wants it
    record Due(MemberId member, Chosen chosen) {}
}
