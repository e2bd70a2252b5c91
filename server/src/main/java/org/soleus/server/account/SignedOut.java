package org.soleus.server.account;

/// Somebody signed out on a device that rings.
///
/// @param tenant the clinic
/// @param member who
/// @param device the address by which it rings, as its browser told
public record SignedOut(TenantId tenant, MemberId member, String device) {}
