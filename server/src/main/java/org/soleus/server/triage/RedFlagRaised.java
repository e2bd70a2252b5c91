package org.soleus.server.triage;

import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

/// A member's screen led to something that closes the exercises.
///
/// @param tenant the clinic
/// @param member whose screen
/// @param disposition `SEE_FIRST` or graver
public record RedFlagRaised(TenantId tenant, MemberId member, Disposition disposition) {}
