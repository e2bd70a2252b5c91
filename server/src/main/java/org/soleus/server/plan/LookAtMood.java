package org.soleus.server.plan;

import org.soleus.server.measure.MoodTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has a clinician look where the answers on mood or worry ask for it; sessions go on.
@Component
class LookAtMood {

    private final Holding holding;

    LookAtMood(Holding holding) {
        this.holding = holding;
    }

    @EventListener
    void on(MoodTold told) {
        var who = told.who();
        holding.once(who.tenant(), who.member(), Hold.Kind.REVIEW, Hold.Topic.MOOD, told.because());
    }
}
