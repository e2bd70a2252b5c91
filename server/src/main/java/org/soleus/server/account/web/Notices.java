package org.soleus.server.account.web;

import org.soleus.server.account.Address;
import org.soleus.server.account.GlassBroken;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.Outbox;
import org.soleus.server.account.People;
import org.soleus.server.account.Profile;
import org.soleus.server.account.Scope;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.soleus.server.web.Say;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Letters about what was done with somebody's account while she may not have been at it.
///
/// They name nobody and say nothing of what was seen: that stands behind the sign-in. Whoever has
/// shown no mail to be hers gets none.
@Component
class Notices {

    private final People people;
    private final MemberKeys keys;
    private final Outbox outbox;
    private final Address address;
    private final Transactions transactions;

    Notices(
            People people,
            MemberKeys keys,
            Outbox outbox,
            Address address,
            Transactions transactions) {
        this.people = people;
        this.keys = keys;
        this.outbox = outbox;
        this.address = address;
        this.transactions = transactions;
    }

    /// A passkey was added to an account. Who has no proven mail yet is new, and told nothing.
    void passkeyAdded(SignedIn who) {
        send(who.tenant(), who.member(), "passkey", "/account/ways");
    }

    /// What was told before a crash is heard after it.
    @ApplicationModuleListener
    void on(GlassBroken broken) {
        send(broken.tenant(), broken.member(), "glass", "/account/access");
    }

    private void send(TenantId tenant, MemberId member, String kind, String path) {
        transactions
                .in(Scope.system(tenant), () -> people.find(member))
                .filter(Profile::mailProven)
                .ifPresent(profile -> send(profile, kind, path));
    }

    private void send(Profile profile, String kind, String path) {
        var say = Say.to(profile.who().reads());
        var words = "account.notice." + kind;
        profile.identity(keys)
                .ifPresent(
                        she ->
                                outbox.send(
                                        she.mail(),
                                        say.words(words + ".subject"),
                                        String.join(
                                                "\n\n",
                                                say.words(words + ".told"),
                                                address.of(path).toString(),
                                                say.words(words + ".unasked") + "\n")));
    }
}
