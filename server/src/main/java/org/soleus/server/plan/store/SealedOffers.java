package org.soleus.server.plan.store;

import org.soleus.server.account.KeyFailure;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Sealed;
import org.soleus.server.plan.Offer;
import org.soleus.server.plan.Offers;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

import java.util.Base64;
import java.util.Optional;

/// Offers under the member's own key, with a word before them that nothing else of hers begins
/// with.
@Component
class SealedOffers implements Offers {

    private static final String PURPOSE = "offer\n";

    private final MemberKeys keys;

    SealedOffers(MemberKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(MemberId member, Offer offer) {
        var sealed = keys.seal(Tenants.now(), member, PURPOSE + PlanJson.write(offer));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    @Override
    public Optional<Offer> open(MemberId member, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed);
            return keys.open(Tenants.now(), member, Sealed.of(bytes))
                    .filter(words -> words.startsWith(PURPOSE))
                    .map(words -> PlanJson.offer(words.substring(PURPOSE.length())));
        } catch (IllegalArgumentException | KeyFailure | JacksonException foreign) {
            return Optional.empty();
        }
    }
}
