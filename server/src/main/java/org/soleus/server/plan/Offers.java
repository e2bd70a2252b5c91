package org.soleus.server.plan;

import org.soleus.server.account.MemberId;

import java.util.Optional;

/// Carries what was offered through a member's phone, sealed under her key: what comes back is what
/// the clinic planned, whatever has been planned since. Each call runs in the caller's scope.
public interface Offers {

    /// Seals it, as text that fits a form.
    String seal(MemberId member, Offer offer);

    /// Opens what [#seal] made for her; empty for anything else.
    Optional<Offer> open(MemberId member, String sealed);
}
