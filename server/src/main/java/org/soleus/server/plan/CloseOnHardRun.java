package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Signs;
import org.soleus.server.account.People;
import org.soleus.server.running.RunFelt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Closes the plan in the same transaction in which a run was told to hurt badly, or a warning sign
/// after it.
@Component
class CloseOnHardRun {

    /// A run that lies further back says nothing about today; `R`.
    private static final int DAYS = 14;

    private final Holding holding;
    private final Books books;
    private final People people;
    private final Clock clock;

    CloseOnHardRun(Holding holding, Books books, People people, Clock clock) {
        this.holding = holding;
        this.books = books;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(RunFelt told) {
        var because = because(told);
        if (because.isEmpty() || isPast(told)) return;
        holding.once(told.tenant(), told.member(), Hold.Kind.LOCKED, Hold.Topic.RUNS, because);
    }

    /// Days are counted where she is.
    private boolean isPast(RunFelt told) {
        var zone =
                people.find(told.member())
                        .<ZoneId>map(profile -> profile.who().zoneId())
                        .orElse(ZoneOffset.UTC);
        var today = clock.instant().atZone(zone).toLocalDate();
        return told.day().isBefore(today.minusDays(DAYS));
    }

    private List<Because> because(RunFelt told) {
        int limit = books.now().dose().escalateAt();
        var because = new ArrayList<Because>();
        for (var sign : told.signs()) {
            because.add(
                    new Because(
                            "DOSE-ESCALATE-SIGN",
                            Sentence.of("plan.sign-run").with(Signs.said(sign)),
                            "R"));
        }
        told.worst()
                .filter(points -> points >= limit)
                .ifPresent(
                        points ->
                                because.add(
                                        new Because(
                                                "DOSE-ESCALATE-PAIN",
                                                Sentence.of("plan.severe-run")
                                                        .with(points)
                                                        .with(limit - 1),
                                                "PMM")));
        return because;
    }
}
