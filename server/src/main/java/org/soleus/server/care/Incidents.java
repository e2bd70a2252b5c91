package org.soleus.server.care;

import org.soleus.server.account.MemberId;

import java.util.List;

/// What reached the clinic. Each call runs in the caller's scope and transaction.
public interface Incidents {

    void note(MemberId member, Incident.Cause cause);

    /// Everything open in the clinic, the oldest first.
    List<Incident> open();

    /// Closes everything open about a member.
    void close(MemberId member);
}
