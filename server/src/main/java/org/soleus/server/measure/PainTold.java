package org.soleus.server.measure;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.server.account.SignedIn;

/// A member told pain outside of a session, a morning or a run.
///
/// Told inside the transaction that keeps it: a plain `@EventListener` asks along with it for what
/// must come first.
///
/// @param who she is
/// @param worst the worst of it
/// @param where within a sentence, as "in a self-test"
public record PainTold(SignedIn who, PainScore worst, Sentence where) {}
