package org.soleus.server.plan;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

/// A plan began to wait for a clinician.
///
/// @param tenant the clinic
/// @param member whose plan
/// @param kind what waits
public record PlanHeld(TenantId tenant, MemberId member, Hold.Kind kind) {}
