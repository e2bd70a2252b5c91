package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

/// A member told the first steps of a day.
///
/// Told inside the transaction that keeps it.
///
/// @param tenant the clinic
/// @param member who
public record MorningTold(TenantId tenant, MemberId member) {}
