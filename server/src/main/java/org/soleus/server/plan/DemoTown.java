package org.soleus.server.plan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soleus.server.account.Clinic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The rest of the demo: made-up members beside the five who are shown at its door. They move in
/// while the clinic already serves.
@Component
class DemoTown {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTown.class);

    /// The day on which the program was first thought of.
    private static final long SEED = 20_261_124;

    private final Settling settling;
    private final Clinic clinic;
    private final int members;

    DemoTown(Settling settling, Clinic clinic, @Value("${soleus.demo-town:0}") int members) {
        this.settling = settling;
        this.clinic = clinic;
        this.members = members;
    }

    @EventListener(ApplicationReadyEvent.class)
    void moveIn() {
        if (!clinic.demo() || members == 0) return;
        Thread.ofVirtual().name("town").start(this::settle);
    }

    /// Without them the demo works as well; at the next start they try again.
    private void settle() {
        try {
            settling.settle(members, SEED);
        } catch (RuntimeException world) {
            LOG.warn("the made-up members could not move in: {}", world.getClass().getSimpleName());
        }
    }
}
