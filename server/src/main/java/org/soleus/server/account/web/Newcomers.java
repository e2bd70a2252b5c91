package org.soleus.server.account.web;

import org.soleus.server.account.Audit;
import org.soleus.server.account.SignedIn;
import org.soleus.server.account.Transactions;
import org.soleus.server.account.WaysIn;
import org.springframework.stereotype.Component;

import java.util.List;

/// Who has just signed up, and could not sign in a second time yet.
@Component
class Newcomers {

    private final WaysIn ways;
    private final Audit audit;
    private final Transactions transactions;

    Newcomers(WaysIn ways, Audit audit, Transactions transactions) {
        this.ways = ways;
        this.audit = audit;
        this.transactions = transactions;
    }

    /// Looks, and notes that it did: this comes before the page that notes itself.
    boolean isNew(SignedIn me) {
        return transactions.in(
                me.scope(),
                () -> {
                    audit.read(List.of(me.member()), "GET /account/passkey");
                    return ways.of(me.member()).isNone();
                });
    }
}
