package org.soleus.server.measure;

import org.soleus.clinical.measure.Sentence;
import org.soleus.server.account.SignedIn;

/// A member told that a warning sign stopped her.
///
/// Told inside the transaction that keeps it, as [PainTold] is.
///
/// @param who she is
/// @param where within a sentence, as "in a self-test"
public record SignTold(SignedIn who, Sentence where) {}
