package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.server.measure.SelfTested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Severe pain in a self-test asks for the whole screen before anything else.
@Component
class StopOnSelfTest {

    private final InSession notes;
    private final PlanReader reader;
    private final PlanBook book;
    private final Clock clock;

    StopOnSelfTest(InSession notes, PlanReader reader, PlanBook book, Clock clock) {
        this.notes = notes;
        this.reader = reader;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(SelfTested told) {
        told.worst()
                .filter(pain -> pain.points() >= book.dose().escalateAt())
                .ifPresent(pain -> stop(told, pain));
    }

    private void stop(SelfTested told, PainScore pain) {
        var why =
                new Because(
                        "SCREEN_AGAIN",
                        "Pain of " + pain.points() + " of 10 in a self-test; 7 or more is severe.",
                        "R");
        notes.keep(
                told.who().member(),
                new Taps(
                        UUID.randomUUID(),
                        reader.today(told.who()),
                        clock.instant(),
                        PlannedSession.Kind.DAILY,
                        Map.of(),
                        Optional.of(pain.points()),
                        List.of(why)));
    }
}
