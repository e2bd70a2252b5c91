package org.soleus.server.running;

import org.soleus.server.account.MemberArrived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// Reads the runs that a member brought along as her pages will: what they could not show is not
/// taken.
@Component
class RunsBrought {

    private final Runs runs;

    RunsBrought(Runs runs) {
        this.runs = runs;
    }

    @EventListener
    void on(MemberArrived arrived) {
        runs.list(arrived.who().member(), LocalDate.EPOCH);
    }
}
