package org.soleus.server.plan;

import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.account.SignedIn;
import org.soleus.server.running.BeforeRun;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/// The taps before a run, for whoever asks from running.
@Component
class TapsBeforeRun implements BeforeRun {

    private final InSession notes;
    private final PlanReader reader;

    TapsBeforeRun(InSession notes, PlanReader reader) {
        this.notes = notes;
        this.reader = reader;
    }

    @Override
    public Optional<Instant> clear(SignedIn me) {
        var today = reader.today(me);
        return notes.latest(me.member())
                .filter(taps -> taps.isClear() && taps.kind() == PlannedSession.Kind.RUN)
                .filter(taps -> taps.day().equals(today))
                .map(Taps::at);
    }
}
