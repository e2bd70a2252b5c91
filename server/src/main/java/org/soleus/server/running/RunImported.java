package org.soleus.server.running;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

import java.time.LocalDate;
import java.util.UUID;

/// A run is there that was not there before, or is made of more than before.
///
/// @param tenant the clinic
/// @param member whose
/// @param run which run
/// @param day her day of the run
public record RunImported(TenantId tenant, MemberId member, UUID run, LocalDate day) {}
