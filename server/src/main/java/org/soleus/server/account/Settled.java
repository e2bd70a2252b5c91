package org.soleus.server.account;

/// Somebody changed how she reads distances, her time zone or her theme; told inside the
/// transaction that keeps it.
///
/// @param tenant the clinic
/// @param member who
public record Settled(TenantId tenant, MemberId member) {}
