package org.soleus.server.care;

import org.soleus.server.account.MemberId;
import org.soleus.server.account.Scope;
import org.soleus.server.account.TenantId;
import org.soleus.server.account.Transactions;
import org.soleus.server.plan.PlanHeld;
import org.soleus.server.triage.RedFlagRaised;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears what the others tell, and notes it for the clinic's people; what was told before a crash
/// is heard after it.
@Component
class Listening {

    private final Incidents incidents;
    private final Transactions transactions;

    Listening(Incidents incidents, Transactions transactions) {
        this.incidents = incidents;
        this.transactions = transactions;
    }

    @ApplicationModuleListener
    void on(RedFlagRaised raised) {
        note(raised.tenant(), raised.member(), Incident.Cause.valueOf(raised.disposition().name()));
    }

    @ApplicationModuleListener
    void on(PlanHeld held) {
        note(held.tenant(), held.member(), Incident.Cause.valueOf(held.kind().name()));
    }

    private void note(TenantId tenant, MemberId member, Incident.Cause cause) {
        transactions.in(Scope.system(tenant), () -> incidents.note(member, cause));
    }
}
