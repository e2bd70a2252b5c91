package org.soleus.server.plan;

import org.soleus.clinical.plan.Phase;
import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.List;

/// The check-ins at the ends of phases. Each call runs in the caller's scope and transaction.
public interface Checks {

    /// Those of one phase since a moment, oldest first.
    List<CheckRow> list(MemberId member, Phase phase, Instant since);

    /// Those of all phases since a moment, newest first.
    List<CheckRow> since(MemberId member, Instant since);

    void add(MemberId member, CheckRow check);
}
