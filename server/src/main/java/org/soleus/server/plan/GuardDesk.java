package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
import org.soleus.clinical.plan.PlanBook;
import org.soleus.clinical.plan.Relapse;
import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.SignedIn;
import org.soleus.server.triage.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The year after a plan that ended well: one question now and then; a relapse begins again at the
/// phase that fits.
@Component
@Transactional
public class GuardDesk {

    private final Guards guards;
    private final Plans plans;
    private final PlanReader reader;
    private final Screens screens;
    private final PlanBook book;
    private final Clock clock;

    GuardDesk(
            Guards guards,
            Plans plans,
            PlanReader reader,
            Screens screens,
            PlanBook book,
            Clock clock) {
        this.guards = guards;
        this.plans = plans;
        this.reader = reader;
        this.screens = screens;
        this.book = book;
        this.clock = clock;
    }

    /// Her guard; empty while she is in a plan, or the year is over.
    @Transactional(readOnly = true)
    public Optional<Guard> find(SignedIn me) {
        return guards.find(me.member(), reader.today(me));
    }

    /// Keeps the worst pain of her week, where it is asked for.
    public void tell(SignedIn me, PainScore worst) {
        var today = reader.today(me);
        find(me).filter(guard -> guard.asks(today))
                .ifPresent(
                        _ ->
                                guards.tell(
                                        me.member(),
                                        new Guarding.Told(today, worst),
                                        clock.instant()));
    }

    /// Whether the safety questions were answered today, and let her begin again.
    @Transactional(readOnly = true)
    public boolean isScreened(SignedIn me) {
        return screens.latest(me.member())
                .filter(
                        kept ->
                                kept.at()
                                        .atZone(me.zoneId())
                                        .toLocalDate()
                                        .equals(reader.today(me)))
                .filter(kept -> kept.disposition() == Disposition.OK)
                .isPresent();
    }

    /// What is asked to find the phase that fits.
    public List<Criterion> asked() {
        return Relapse.asked(book);
    }

    /// Begins again where the checks lead, from today on.
    ///
    /// @param held ids of the checks that hold
    /// @return the phase; empty where there is no guard, or the safety questions come first
    public Optional<Phase> begin(SignedIn me, Set<String> held) {
        var kept = plans.program(me.member());
        if (find(me).isEmpty() || kept.isEmpty() || !isScreened(me)) return Optional.empty();
        var today = reader.today(me);
        var phase = Relapse.phase(book, held);
        var course = Course.first(today, kept.get().course().keepsRunning()).entering(phase, today);
        plans.begin(
                me.member(),
                new ProgramRow(
                        today,
                        kept.get().intakeDay(),
                        kept.get().ageYears(),
                        course,
                        PlanDesk.RULES));
        guards.end(me.member(), today);
        return Optional.of(phase);
    }
}
