package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

/// A member told how a session went.
///
/// @param tenant the clinic
/// @param member whose session
public record SessionFinished(TenantId tenant, MemberId member) {}
