package org.soleus.server.plan.remind;

import java.util.Optional;

/// The pair of keys with which this clinic shows services of push who it is; kept, so that devices
/// go on ringing after a restart.
public interface PushKeys {

    /// The pair, if it has been made.
    Optional<Pair> find();

    /// Keeps a pair, unless there is one.
    void keep(Pair pair);

    /// Two halves.
    ///
    /// @param open the half that browsers are given: a point of P-256, uncompressed, in base64url
    /// @param sealed the other half, which only this clinic opens
    record Pair(String open, String sealed) {}
}
