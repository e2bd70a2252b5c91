package org.soleus.server.account;

/// Somebody of the staff opened a case that did not wait, with a reason in words. Told inside the
/// transaction that keeps the reason.
///
/// @param tenant the clinic
/// @param member whose case it is
public record GlassBroken(TenantId tenant, MemberId member) {}
