package org.soleus.server.plan;

import org.soleus.clinical.plan.Arranged;
import org.soleus.clinical.plan.Moved;
import org.soleus.clinical.plan.Pause;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;

/// What members arranged of their calendars. Each call runs in the caller's scope and transaction.
public interface Arrangements {

    /// All that she arranged.
    Arranged of(MemberId member);

    /// Keeps a session on another day, in place of where it was moved before.
    void move(MemberId member, Moved moved, Instant at);

    /// Puts a session back where it was planned.
    void putBack(MemberId member, Moved moved);

    /// Keeps a pause, in place of one of its kind that began on the same day.
    void pause(MemberId member, Pause pause, Instant at);

    /// Takes back a pause of a kind that began on a day.
    void unpause(MemberId member, Pause.Why why, LocalDate from);
}
