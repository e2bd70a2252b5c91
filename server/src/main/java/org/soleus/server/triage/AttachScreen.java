package org.soleus.server.triage;

import org.soleus.server.account.MemberEnrolled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the screen that somebody took before she joined.
@Component
class AttachScreen {

    private final SealedScreen sealed;
    private final Screens screens;

    AttachScreen(SealedScreen sealed, Screens screens) {
        this.sealed = sealed;
        this.screens = screens;
    }

    @EventListener
    void on(MemberEnrolled joined) {
        joined.screen().flatMap(sealed::open).ifPresent(screens::keep);
    }
}
