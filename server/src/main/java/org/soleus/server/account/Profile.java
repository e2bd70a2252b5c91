package org.soleus.server.account;

import java.time.Instant;
import java.util.Optional;

/// A person as the clinic keeps her.
///
/// @param who her ids and settings
/// @param sealed who she is, closed
/// @param theme `device`, `light` or `dark`
/// @param mailProven whether her mail can sign her in
/// @param since when she joined
public record Profile(
        SignedIn who, Sealed sealed, String theme, boolean mailProven, Instant since) {

    /// Opens who she is; empty once she has been erased.
    public Optional<Identity> identity(MemberKeys keys) {
        return keys.open(who.tenant(), who.member(), sealed).map(Identity::ofText);
    }
}
