package org.soleus.server.account;

import java.util.Optional;

/// Somebody has joined the clinic as a member.
///
/// Told inside the transaction that makes her, under her own scope: a plain `@EventListener` writes
/// along with it, or stops it.
///
/// @param tenant the clinic
/// @param member the new member
/// @param screen the sealed answers of a screen she took before signing up, for triage to keep
public record MemberEnrolled(TenantId tenant, MemberId member, Optional<String> screen) {}
