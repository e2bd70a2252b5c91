package org.soleus.server.measure;

import org.soleus.server.account.SignedIn;

/// A member told that a warning sign stopped her.
///
/// Told inside the transaction that keeps it, as [PainTold] is.
///
/// @param who she is
/// @param where as in "in a self-test"
public record SignTold(SignedIn who, String where) {}
