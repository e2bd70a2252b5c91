package org.soleus.server.account;

/// A member brought her data along from another clinic.
///
/// Told inside the transaction that keeps it, under her own scope: a plain `@EventListener` reads
/// what came as its pages will, and stops it where it cannot.
///
/// @param who brought it
public record MemberArrived(SignedIn who) {}
