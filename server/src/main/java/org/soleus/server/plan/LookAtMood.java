package org.soleus.server.plan;

import org.soleus.server.measure.MoodTold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Has a clinician look where the answers on mood or worry ask for it; sessions go on.
@Component
class LookAtMood {

    private final Plans plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LookAtMood(Plans plans, Clock clock, ApplicationEventPublisher events) {
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    @EventListener
    void on(MoodTold told) {
        var who = told.who();
        if (plans.holds(who.member()).stream().anyMatch(Hold::stands)) return;
        plans.hold(who.member(), Hold.Kind.REVIEW, clock.instant(), told.because());
        events.publishEvent(new PlanHeld(who.tenant(), who.member(), Hold.Kind.REVIEW));
    }
}
