package org.soleus.server.account;

/// A member is erased: her rows are gone, and her key goes next.
///
/// Told inside the transaction that erases her, under her own scope: what a listener keeps of her
/// in memory it drops once that has committed.
///
/// @param tenant the clinic
/// @param member who she was
public record MemberErased(TenantId tenant, MemberId member) {}
