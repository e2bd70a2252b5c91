package org.soleus.server.care;

import org.soleus.server.account.MemberArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Reads what a member brought along as the clinic's own pages will: what they could not show is
/// not taken.
@Component
class CaseBrought {

    private final CareDesk desk;

    CaseBrought(CareDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void on(MemberArrived arrived) {
        desk.find(arrived.who().member());
        desk.advice(arrived.who().member());
    }
}
