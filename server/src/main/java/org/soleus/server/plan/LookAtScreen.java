package org.soleus.server.plan;

import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.MemberId;
import org.soleus.server.triage.ScreenKept;
import org.soleus.server.triage.Screens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Has a clinician look at a plan under way when a screen ends at that, in the same transaction:
/// sessions go on as they are, and nothing is added until somebody has looked. What is graver
/// closes the plan ([CloseOnRedFlag]).
@Component
class LookAtScreen {

    private final Plans plans;
    private final Guards guards;
    private final Screens screens;
    private final Holding holding;

    LookAtScreen(Plans plans, Guards guards, Screens screens, Holding holding) {
        this.plans = plans;
        this.guards = guards;
        this.screens = screens;
        this.holding = holding;
    }

    @EventListener
    void on(ScreenKept kept) {
        if (kept.disposition() != Disposition.PT_REVIEW || !isUnderWay(kept.member())) return;
        var found = screens.latest(kept.member()).orElseThrow();
        holding.once(
                kept.tenant(),
                kept.member(),
                Hold.Kind.REVIEW,
                Hold.Topic.SCREEN,
                PlanDesk.because(found));
    }

    /// In the year after a plan a new one begins, and waits for its own look.
    private boolean isUnderWay(MemberId member) {
        return plans.program(member).isPresent() && guards.find(member).isEmpty();
    }
}
