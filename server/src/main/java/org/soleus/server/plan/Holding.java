package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/// The one way in which a plan begins to wait for a clinician: once for each topic, and whoever
/// listens is told.
@Component
class Holding {

    private final Plans plans;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Holding(Plans plans, Clock clock, ApplicationEventPublisher events) {
        this.plans = plans;
        this.clock = clock;
        this.events = events;
    }

    /// Holds, or tells what stands of this topic anew where the reasons are others by now. What
    /// stood is never less strict for it.
    void anew(
            TenantId tenant,
            MemberId member,
            Hold.Kind kind,
            Hold.Topic topic,
            List<Because> because) {
        plans.lock(member);
        var standing = plans.holds(member).stream().filter(hold -> hold.stands(topic)).findFirst();
        if (standing.isEmpty()) {
            once(tenant, member, kind, topic, because);
            return;
        }
        var hold = standing.get();
        if (hold.because().equals(because) && hold.kind().compareTo(kind) >= 0) return;
        var stricter = hold.kind().compareTo(kind) >= 0 ? hold.kind() : kind;
        plans.tellAnew(member, hold.id(), stricter, because);
        events.publishEvent(new PlanHeld(tenant, member, stricter));
    }

    /// Holds, unless one of this topic stands that is at least as strict.
    ///
    /// @param because why; never empty
    void once(
            TenantId tenant,
            MemberId member,
            Hold.Kind kind,
            Hold.Topic topic,
            List<Because> because) {
        plans.lock(member);
        boolean stands =
                plans.holds(member).stream()
                        .anyMatch(hold -> hold.stands(topic) && hold.kind().compareTo(kind) >= 0);
        if (stands) return;
        plans.hold(member, kind, topic, clock.instant(), because);
        events.publishEvent(new PlanHeld(tenant, member, kind));
    }
}
