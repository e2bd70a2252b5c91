package org.soleus.server.plan;

import org.soleus.server.triage.RedFlagRaised;
import org.soleus.server.triage.Screens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Closes the plan in the same transaction in which a screen found something grave. The clinic
/// hears of that from the screen itself.
@Component
class CloseOnRedFlag {

    private final Plans plans;
    private final Screens screens;

    CloseOnRedFlag(Plans plans, Screens screens) {
        this.plans = plans;
        this.screens = screens;
    }

    @EventListener
    void on(RedFlagRaised raised) {
        boolean closed =
                plans.holds(raised.member()).stream()
                        .anyMatch(hold -> hold.stands(Hold.Topic.SCREEN));
        if (closed) return;
        var found = screens.latest(raised.member()).orElseThrow();
        plans.hold(
                raised.member(),
                Hold.Kind.LOCKED,
                Hold.Topic.SCREEN,
                found.at(),
                PlanDesk.because(found));
    }
}
