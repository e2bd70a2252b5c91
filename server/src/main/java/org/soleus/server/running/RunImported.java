package org.soleus.server.running;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;

import java.time.LocalDate;

/// Runs are there that were not there before, or are made of more than before: told once for all
/// that were kept together.
///
/// @param tenant the clinic
/// @param member whose
/// @param newest the day of the newest of them
public record RunImported(TenantId tenant, MemberId member, LocalDate newest) {}
