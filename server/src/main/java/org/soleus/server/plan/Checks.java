package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;

/// The check-ins at the ends of phases, and at gates that no phase asks about. Each call runs in
/// the caller's scope and transaction.
public interface Checks {

    /// Those at one phase or gate since a moment, oldest first.
    ///
    /// @param what its id
    List<CheckRow> list(MemberId member, String what, Instant since);

    /// All since a moment, newest first.
    List<CheckRow> since(MemberId member, Instant since);

    void add(MemberId member, CheckRow check);
}
