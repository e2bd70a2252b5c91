package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;

/// The check-ins at gates that no phase asks about. Each call runs in the caller's scope and
/// transaction.
public interface GateChecks {

    /// Those at one gate since a moment, oldest first.
    List<GateRow> list(MemberId member, String gate, Instant since);

    void add(MemberId member, GateRow check);
}
