package org.soleus.server.plan.remind;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reminders that go out: each once by each way. Each call runs in the caller's scope and
/// transaction.
public interface Going {

    /// Has one go out, unless that day's at that time did before.
    ///
    /// @param late from when on it is left out
    void add(MemberId member, Kind kind, Moment moment, Way way, Instant late);

    /// Whether one of a kind went out for a day of hers, or may still.
    boolean went(MemberId member, Kind kind, LocalDate day);

    /// Takes some that wait, and puts them off so that nobody else takes them.
    List<Waiting> take(Instant now, Instant until, int most);

    /// One that waits.
    ///
    /// @param member whose
    /// @param kind of what it reminds
    /// @param way how it goes
    /// @param id the same each time it is tried
    /// @param tries how often it was tried before
    /// @param late from when on it is left out
    record Waiting(MemberId member, Kind kind, Way way, UUID id, int tries, Instant late) {}

    /// The kind that rings on her devices now: the last one due and not yet late.
    Optional<Kind> last(MemberId member, Instant now);

    /// Notes that it went, or never will.
    void done(Waiting one, boolean sent);

    /// Forgets what was late before a moment.
    void forget(Instant before);

    /// Has it wait for another try.
    void again(Waiting one, Instant next);
}
