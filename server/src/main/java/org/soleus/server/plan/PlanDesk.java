package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.measure.Sentence;
import org.soleus.clinical.plan.Course;
import org.soleus.clinical.plan.Decision;
import org.soleus.clinical.plan.Drafting;
import org.soleus.clinical.plan.Intake;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.plan.Progression;
import org.soleus.clinical.plan.Telling;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.Disposition;
import org.soleus.server.account.MemberKeys;
import org.soleus.server.account.People;
import org.soleus.server.account.SignedIn;
import org.soleus.server.measure.PainTold;
import org.soleus.server.measure.SignTold;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.Screens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a member does with her plan. Every step is decided here, by the clinical rules, whatever a
/// page sends.
@Component
@Transactional
public class PlanDesk {

    private static final Sentence AFTERWARDS = Sentence.of("plan.severe.session");
    private static final Sentence FIRST_STEPS = Sentence.of("plan.severe.steps");

    private final Plans plans;
    private final Holding holding;
    private final Guards guards;
    private final PlanReader reader;
    private final ScreenAgain again;
    private final Screens screens;
    private final People people;
    private final MemberKeys keys;
    private final Books books;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PlanDesk(
            Plans plans,
            Holding holding,
            Guards guards,
            PlanReader reader,
            ScreenAgain again,
            Screens screens,
            People people,
            MemberKeys keys,
            Books books,
            Clock clock,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.holding = holding;
        this.guards = guards;
        this.reader = reader;
        this.again = again;
        this.screens = screens;
        this.people = people;
        this.keys = keys;
        this.books = books;
        this.clock = clock;
        this.events = events;
    }

    /// Makes the plan from the finished intake, beginning today.
    ///
    /// @return false while a screen of these weeks, the place of the pain or the side is missing
    public boolean make(SignedIn me) {
        plans.lock(me.member());
        if (!isScreened(me)) return false;
        var today = reader.today(me);
        var words = plans.intake(me.member());
        var intake = intake(me, words, today);
        if (intake.isEmpty()) return false;
        plans.saveIntake(me.member(), new IntakeWords(words.words(), words.goals(), true));
        begin(me, intake.get(), Course.first(today, keepsRunning(intake.get(), today)));
        return true;
    }

    /// Whether the safety screen was answered, and not so long ago that it is to be answered again.
    @Transactional(readOnly = true)
    public boolean isScreened(SignedIn me) {
        var oldest = reader.today(me).minusDays(books.now().dose().reassessAfterDays());
        return screens.latest(me.member())
                .map(screen -> screen.at().atZone(me.zoneId()).toLocalDate())
                .filter(day -> !day.isBefore(oldest))
                .isPresent();
    }

    /// Her answers as the rules take them, at the age that she is today.
    ///
    /// @param day the day on which they were given
    Optional<Intake> intake(SignedIn me, IntakeWords words, LocalDate day) {
        var screen = screens.latest(me.member()).map(KeptScreen::answers).orElse(Answers.NONE);
        return IntakeReader.read(words, screen, ageOn(me, reader.today(me)), day);
    }

    private boolean keepsRunning(Intake intake, LocalDate today) {
        return Drafting.draft(books.now(), intake, today).days().stream()
                .anyMatch(day -> day.holds(PlannedSession.Kind.KEPT_RUN));
    }

    /// The one way in which a plan begins: a year of guard before it ends, and what the screen or
    /// the answers do not clear waits for a clinician.
    ///
    /// @param course where it begins, today
    void begin(SignedIn me, Intake intake, Course course) {
        var today = reader.today(me);
        var program = Drafting.draft(books.now(), intake, today);
        guards.end(me.member(), today);
        plans.begin(
                me.member(),
                new ProgramRow(today, intake.day(), intake.ageYears(), course, books.version()));
        holdFirst(me, program.disposition(), program.because());
    }

    private int ageOn(SignedIn me, LocalDate day) {
        var profile = people.find(me.member()).orElseThrow();
        var born = profile.identity(keys).orElseThrow().born();
        return Period.between(born, day).getYears();
    }

    /// A plan that the screen or the answers do not clear waits for a clinician.
    private void holdFirst(SignedIn me, Disposition asked, List<Because> because) {
        var screen = screens.latest(me.member()).orElseThrow();
        var why = new ArrayList<Because>();
        if (screen.disposition() == Disposition.PT_REVIEW) why.addAll(because(screen));
        if (asked.isAtLeast(Disposition.PT_REVIEW)) why.addAll(because);
        if (why.isEmpty()) return;
        var kind = asked.locks() ? Hold.Kind.WITHHELD : Hold.Kind.PENDING;
        holding.anew(me.tenant(), me.member(), kind, Hold.Topic.PLAN, why);
    }

    static List<Because> because(KeptScreen screen) {
        var because = new ArrayList<Because>();
        for (var finding : screen.findings()) {
            if (finding.leadsTo() == screen.disposition()) because.add(finding.because());
        }
        return because;
    }

    private void hold(SignedIn me, Hold.Kind kind, List<Because> because) {
        holding.once(me.tenant(), me.member(), kind, Hold.Topic.STEPS, because);
    }

    /// Begins today's session of a kind, or finds it where it was left.
    ///
    /// @param before pain before it
    /// @return empty when nothing of that kind is planned, or the plan is closed
    public Optional<UUID> start(SignedIn me, PlannedSession.Kind kind, Optional<Integer> before) {
        plans.lock(me.member());
        settle(me);
        var plan = reader.find(me);
        if (plan.isEmpty() || plan.get().closedBy().isPresent()) return Optional.empty();
        var begun = plan.get().doneToday(kind);
        if (begun.isPresent()) return begun.map(SessionRow::id);
        return plan.get().toDo().stream()
                .filter(planned -> planned.kind() == kind)
                .findFirst()
                .map(planned -> start(me, plan.get(), planned, before));
    }

    private UUID start(
            SignedIn me, MemberPlan plan, PlannedSession planned, Optional<Integer> before) {
        var id = Offer.name(me, plan.today(), planned.kind());
        plans.move(me.member(), plan, plan.course());
        plans.start(
                me.member(),
                new SessionRow(
                        id,
                        plan.today(),
                        planned.kind(),
                        planned.exercises(),
                        planned.minutes(),
                        planned.run().map(stage -> stage.number()),
                        before,
                        clock.instant(),
                        Optional.empty()));
        return id;
    }

    /// Keeps what was told after a session.
    ///
    /// @return the decision, where it cannot wait for the morning
    public Optional<Progression> finish(SignedIn me, UUID session, SessionRow.After after) {
        plans.lock(me.member());
        if (!plans.finish(me.member(), session, after)) {
            hear(me, after);
            return Optional.empty();
        }
        var plan = reader.find(me).orElseThrow();
        var day = plans.session(me.member(), session).orElseThrow().day();
        var decision = decision(me, plan, day);
        events.publishEvent(new SessionFinished(me.tenant(), me.member()));
        if (decision.screenFirst()) again.ask(me, decision.because());
        if (!(decision instanceof Progression.Escalate)) return Optional.empty();
        keep(me, plan, day, decision);
        hold(me, Hold.Kind.LOCKED, decision.because());
        return Optional.of(decision);
    }

    /// What was told before stays as it was told; danger is heard whenever it is told.
    private void hear(SignedIn me, SessionRow.After after) {
        Stream.of(after.worst(), after.rightAfter())
                .flatMap(Optional::stream)
                .max(Integer::compareTo)
                .ifPresent(pain -> hearAfter(me, pain));
        if (!after.flags().orElse(List.of()).isEmpty()) again.on(new SignTold(me, AFTERWARDS));
    }

    /// Pain of a session that is told on another day and stands nowhere.
    ///
    /// @param pain 0 to 10
    public void hearAfter(SignedIn me, int pain) {
        again.on(new PainTold(me, new PainScore(pain), AFTERWARDS));
    }

    /// First steps of a morning that is too long ago to be kept.
    ///
    /// @param pain 0 to 10
    public void hearSteps(SignedIn me, int pain) {
        again.on(new PainTold(me, new PainScore(pain), FIRST_STEPS));
    }

    /// Keeps that the answers of the intake still hold, where they are those that her plan was made
    /// from.
    ///
    /// @return false where they were changed since
    public boolean confirm(SignedIn me) {
        if (!plans.intake(me.member()).finished()) return false;
        plans.confirm(me.member(), reader.today(me));
        return true;
    }

    /// Keeps this morning and decides what waits for it.
    ///
    /// @return false when this morning had been told before
    public boolean morning(SignedIn me, Optional<Integer> pain, Optional<Integer> stiffnessMin) {
        return morning(me, reader.today(me), pain, stiffnessMin);
    }

    /// The same of a morning that may lie back: what was decided without it stays.
    boolean morning(
            SignedIn me, LocalDate day, Optional<Integer> pain, Optional<Integer> stiffnessMin) {
        plans.lock(me.member());
        if (!plans.keep(me.member(), new MorningRow(day, pain, stiffnessMin, clock.instant()))) {
            pain.map(PainScore::new)
                    .ifPresent(score -> again.on(new PainTold(me, score, FIRST_STEPS)));
            return false;
        }
        settle(me);
        if (pain.orElse(0) >= books.now().dose().escalateAt()) {
            var fact =
                    Sentence.of("plan.severe-steps")
                            .with(pain.orElseThrow())
                            .with(books.now().dose().escalateAt() - 1);
            hold(me, Hold.Kind.LOCKED, List.of(new Because("DOSE-ESCALATE-PAIN", fact, "PMM")));
        }
        events.publishEvent(new MorningTold(me.tenant(), me.member()));
        return true;
    }

    /// Decides every finished day whose morning is known or has passed unanswered. A day is decided
    /// once: whatever came after it stands.
    void settle(SignedIn me) {
        reader.find(me).ifPresent(plan -> due(me, plan).forEach(day -> decide(me, day)));
    }

    /// The days that are to be decided before another session begins, in their order; what was done
    /// before this plan began decides nothing in it.
    List<LocalDate> due(SignedIn me, MemberPlan plan) {
        if (plan.sessions().isEmpty()) return List.of();
        var decided = plans.decided(me.member(), plan.sessions().getFirst().day());
        return plan.sessions().stream()
                .filter(SessionRow::isFinished)
                .map(SessionRow::day)
                .distinct()
                .filter(day -> !day.isBefore(plan.program().start()))
                .filter(day -> !decided.contains(day) && isDue(plan, day))
                .sorted()
                .toList();
    }

    private static boolean isDue(MemberPlan plan, LocalDate day) {
        var next = day.plusDays(1);
        return next.isBefore(plan.today()) || (next.equals(plan.today()) && plan.hasMorning());
    }

    private void decide(SignedIn me, LocalDate day) {
        var plan = reader.find(me).orElseThrow();
        keep(me, plan, day, decision(me, plan, day));
    }

    private Progression decision(SignedIn me, MemberPlan plan, LocalDate day) {
        var log =
                Logs.upTo(
                        day,
                        plan.intake(),
                        plan.sessions(),
                        plan.mornings(),
                        Logs.clearedOn(plan.holds(), me.zoneId()),
                        plan.isHeldBack());
        var outlook = Drafting.outlook(plan.book(), plan.intake(), plan.program(), plan.course());
        return Decision.next(plan.book(), plan.program().limit(), log, outlook);
    }

    private void keep(SignedIn me, MemberPlan plan, LocalDate day, Progression decision) {
        var row =
                new DecisionRow(
                        UUID.randomUUID(),
                        day,
                        clock.instant(),
                        decision,
                        Telling.of(decision),
                        plan.versions().drawn());
        if (!plans.decide(me.member(), row)) return;
        var after = withRuns(plan, day, decision, plan.course().after(decision, day));
        plans.move(me.member(), plan, after);
        plans.take(me.member(), books.version());
        if (decision.screenFirst()) again.ask(me, day, decision.because());
        switch (decision.lock()) {
            case OPEN -> {}
            case PT_REVIEW -> hold(me, Hold.Kind.REVIEW, decision.because());
            case LOCKED -> hold(me, Hold.Kind.LOCKED, decision.because());
        }
    }

    private static Course withRuns(
            MemberPlan plan, LocalDate day, Progression decision, Course after) {
        var course = after;
        boolean well = Courses.wentWell(decision);
        if (plan.walk().isPresent() || (well && plan.isHeldBack())) return course;
        for (var row : plan.sessions()) {
            if (row.day().equals(day) && row.stage().isPresent()) {
                course = Courses.with(course, row.stage().get(), well);
            }
        }
        return course;
    }
}
