package org.soleus.server.plan.remind;

import org.soleus.server.account.MemberId;

import java.time.Instant;
import java.util.Optional;

/// Calendars that members opened, each under a secret of which only a digest is kept. Each call
/// runs in the caller's scope and transaction.
public interface Calendars {

    /// Opens it, in place of any before.
    ///
    /// @param secret the digest of its secret, in hexadecimal
    void open(MemberId member, String secret, Instant at);

    /// The digest of its secret; empty where it is closed.
    Optional<String> find(MemberId member);

    /// Closes it: its address leads nowhere from now on.
    void close(MemberId member);
}
