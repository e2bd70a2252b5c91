package org.soleus.server.triage;

import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

/// A member's screen was written down.
///
/// @param tenant the clinic
/// @param member whose screen
/// @param disposition where it led
public record ScreenKept(TenantId tenant, MemberId member, Disposition disposition) {}
