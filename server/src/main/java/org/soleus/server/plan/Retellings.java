package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What was told a second time, and otherwise. What was told first stands.
public interface Retellings {

    /// How a session felt.
    record OfSession(Instant at, LocalDate day, UUID session, SessionRow.After told) {}

    void keep(MemberId member, OfSession again);

    /// A morning.
    void keep(MemberId member, MorningRow again);

    /// In the order in which they came.
    List<OfSession> ofSession(MemberId member, UUID session);

    List<MorningRow> ofMorning(MemberId member, LocalDate day);
}
