package org.soleus.server.running;

import org.soleus.server.account.SignedIn;

import java.time.Instant;
import java.util.Optional;

/// Tells whether a member has answered the five questions before a run of today. The plan keeps
/// them and answers here; a call runs in the caller's scope and transaction.
public interface BeforeRun {

    /// When she answered today that none of the five is so; empty while she has not.
    Optional<Instant> clear(SignedIn me);
}
