package org.soleus.server.plan;

import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Criterion;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.Guarding;
import org.soleus.clinical.plan.Phase;
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
    private final PlanDesk desk;
    private final SessionDesk sessions;
    private final ScreenAgain screen;
    private final Screens screens;
    private final Books books;
    private final Clock clock;

    GuardDesk(
            Guards guards,
            Plans plans,
            PlanReader reader,
            PlanDesk desk,
            SessionDesk sessions,
            ScreenAgain screen,
            Screens screens,
            Books books,
            Clock clock) {
        this.guards = guards;
        this.plans = plans;
        this.reader = reader;
        this.desk = desk;
        this.sessions = sessions;
        this.screen = screen;
        this.screens = screens;
        this.books = books;
        this.clock = clock;
    }

    /// Her guard, its year over or not; empty while she is in a plan.
    @Transactional(readOnly = true)
    public Optional<Guard> find(SignedIn me) {
        return guards.find(me.member());
    }

    /// Keeps the worst pain of her week, where it is asked for. Where it has come back, the whole
    /// screen comes before anything else.
    public void tell(SignedIn me, PainScore worst) {
        plans.lock(me.member());
        var today = reader.today(me);
        if (find(me).filter(guard -> guard.asks(today)).isEmpty()) return;
        var told = new Guarding.Told(today, worst);
        guards.tell(me.member(), told, clock.instant());
        boolean quiet = told.isQuiet();
        if (!quiet && find(me).orElseThrow().now() instanceof Guarding.Relapse relapse) {
            screen.ask(me, List.of(relapse.because()));
        }
    }

    /// Whether the safety questions were answered today, after whatever asked for them, and let her
    /// begin again.
    @Transactional(readOnly = true)
    public boolean isScreened(SignedIn me) {
        if (sessions.first(me) instanceof First.Screen) return false;
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
        return Relapse.asked(books.now());
    }

    /// Begins again where the checks lead, from today on. For the same leg and place alone: another
    /// pain is asked about as the first was. Her answers are read as of today: what came back is as
    /// fresh as the first was.
    ///
    /// @param held ids of the checks that hold
    /// @return the phase; empty where there is no guard, the safety questions come first, or the
    ///   answers of then were changed
    public Optional<Phase> beginSame(SignedIn me, Set<String> held) {
        plans.lock(me.member());
        var kept = plans.program(me.member());
        var words = plans.intake(me.member());
        boolean asked = find(me).isPresent() && isScreened(me) && words.finished();
        if (!asked || kept.isEmpty()) return Optional.empty();
        var today = reader.today(me);
        var intake = desk.intake(me, words, today);
        var phase = Relapse.phase(books.now(), held);
        intake.ifPresent(
                known -> desk.begin(me, known, Course.first(today, false).entering(phase, today)));
        return intake.map(_ -> phase);
    }

    /// What she told of it then: the words of these questions.
    @Transactional(readOnly = true)
    public IntakeWords then(SignedIn me) {
        return plans.intake(me.member());
    }
}
