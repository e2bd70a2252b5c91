package org.soleus.server.plan;

import org.soleus.clinical.measure.Because;
import org.soleus.clinical.measure.PainScore;
import org.soleus.clinical.plan.First;
import org.soleus.clinical.plan.PlannedSession;
import org.soleus.clinical.triage.Answers;
import org.soleus.clinical.triage.BeforeSession;
import org.soleus.clinical.triage.Choice;
import org.soleus.clinical.triage.QuietAnswers;
import org.soleus.clinical.triage.Screen;
import org.soleus.server.account.MemberId;
import org.soleus.server.account.SignedIn;
import org.soleus.server.triage.KeptScreen;
import org.soleus.server.triage.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The way into a session: five taps, pain before, and whatever asks for the whole screen first.
@Component
@Transactional
public class SessionDesk {

    private static final int WEEK = 7;

    private final InSession notes;
    private final Plans plans;
    private final PlanReader reader;
    private final PlanDesk desk;
    private final ScreenAgain again;
    private final Guards guards;
    private final Screens screens;
    private final Screen screen;
    private final Clock clock;

    SessionDesk(
            InSession notes,
            Plans plans,
            PlanReader reader,
            PlanDesk desk,
            ScreenAgain again,
            Guards guards,
            Screens screens,
            Screen screen,
            Clock clock) {
        this.notes = notes;
        this.plans = plans;
        this.reader = reader;
        this.desk = desk;
        this.again = again;
        this.guards = guards;
        this.screens = screens;
        this.screen = screen;
        this.clock = clock;
    }

    /// What stands between the member and a session of this kind.
    @Transactional(readOnly = true)
    public Entrance entrance(SignedIn me, PlannedSession.Kind kind) {
        var plan = reader.find(me);
        if (plan.isEmpty()) return new Entrance.NoPlan();
        var closed = plan.get().closedBy();
        if (closed.isPresent()) return new Entrance.Closed(closed.get());
        var row = plan.get().doneToday(kind);
        if (row.isPresent() && row.get().isFinished()) return new Entrance.Over(row.get().id());
        return switch (first(me, plan.get())) {
            case First.Screen(var because) -> new Entrance.ScreenFirst(because);
            case First.Answers _ -> new Entrance.AnswersFirst();
            case First.Nothing _ ->
                    row.<Entrance>map(begun -> new Entrance.Going(begun.id()))
                            .orElseGet(() -> taps(me, kind, plan.get()));
        };
    }

    private Entrance taps(SignedIn me, PlannedSession.Kind kind, MemberPlan plan) {
        if (plan.toDo().stream().noneMatch(planned -> planned.kind() == kind)) {
            return new Entrance.Nothing();
        }
        boolean tapped =
                notes.latest(me.member())
                        .filter(row -> row.isClear() && row.kind() == kind)
                        .filter(row -> row.day().equals(plan.today()))
                        .isPresent();
        return tapped ? new Entrance.RateFirst() : new Entrance.TapFirst();
    }

    /// What comes first today, with a plan or without one.
    @Transactional(readOnly = true)
    public First first(SignedIn me) {
        return first(me.member(), me.zoneId(), reader.find(me));
    }

    /// The same, by her plan as it was read.
    @Transactional(readOnly = true)
    public First first(SignedIn me, MemberPlan plan) {
        return first(me.member(), me.zoneId(), Optional.of(plan));
    }

    /// The same for a member with this plan, or with none.
    First first(MemberId member, ZoneId zone, Optional<MemberPlan> plan) {
        var taken = screens.latest(member).map(KeptScreen::at);
        var asked =
                notes.asking(member, taken.orElse(Instant.EPOCH))
                        .map(Taps::stops)
                        .orElse(List.of());
        if (plan.isPresent()) return first(member, zone, plan.get(), asked, taken);
        return asked.isEmpty() ? new First.Nothing() : new First.Screen(asked);
    }

    private First first(
            MemberId member,
            ZoneId zone,
            MemberPlan plan,
            List<Because> asked,
            Optional<Instant> taken) {
        boolean away = plan.isReassessed();
        return First.of(
                new First.Known(
                        plan.today(),
                        asked,
                        plan.missed(),
                        away && guards.find(member).isPresent(),
                        taken.map(at -> at.atZone(zone).toLocalDate()),
                        away ? plans.confirmed(member) : Optional.empty()),
                plan.book().dose());
    }

    /// Whether no check leads anywhere for now: a clinician has still to look, the plan waits, or
    /// something comes first.
    @Transactional(readOnly = true)
    public boolean waits(SignedIn me, Optional<MemberPlan> plan) {
        return plan.filter(known -> known.isHeldBack() || known.paused().isPresent()).isPresent()
                || !first(me.member(), me.zoneId(), plan).isNothing();
    }

    /// When the whole screen was last taken.
    private Instant screened(MemberId member) {
        return screens.latest(member).map(KeptScreen::at).orElse(Instant.EPOCH);
    }

    /// Keeps the five taps.
    ///
    /// @param words the answer to each tap, by its id
    /// @return what stands in the way now
    public Entrance tap(SignedIn me, PlannedSession.Kind kind, Map<String, String> words) {
        plans.lock(me.member());
        var plan = reader.find(me);
        if (plan.isPresent() && entrance(me, kind) instanceof Entrance.TapFirst) {
            var stops = because(me, words, plan.get().mornings(), Optional.empty());
            notes.keep(me.member(), taps(me, kind, words, Optional.empty(), stops));
        }
        return entrance(me, kind);
    }

    /// Keeps the five taps before a run of today, with or without a plan. They count for the plan's
    /// own run as well. What asks for the whole screen stands until that was taken: no later tap
    /// takes it back.
    ///
    /// @param words the answer to each tap, by its id
    /// @return whether nothing stands against the run
    public boolean tapBeforeRun(SignedIn me, Map<String, String> words) {
        plans.lock(me.member());
        if (!first(me).isNothing()) return false;
        var week = plans.mornings(me.member(), reader.today(me).minusDays(WEEK));
        var stops = because(me, words, week, Optional.empty());
        notes.keep(me.member(), taps(me, PlannedSession.Kind.RUN, words, Optional.empty(), stops));
        return first(me).isNothing();
    }

    /// Keeps the pain before and begins the session, where nothing stands in the way.
    public Entrance rate(SignedIn me, PlannedSession.Kind kind, int before) {
        plans.lock(me.member());
        var plan = reader.find(me);
        if (plan.isPresent() && entrance(me, kind) instanceof Entrance.RateFirst) {
            var words = notes.latest(me.member()).orElseThrow().words();
            var stops = because(me, words, plan.get().mornings(), Optional.of(before));
            if (stops.isEmpty()) {
                desk.start(me, kind, Optional.of(before));
            } else {
                notes.keep(me.member(), taps(me, kind, words, Optional.of(before), stops));
            }
        }
        return entrance(me, kind);
    }

    /// A morning as it was told, with or without a plan.
    @Transactional(readOnly = true)
    public Optional<MorningRow> told(SignedIn me, LocalDate day) {
        return plans.mornings(me.member(), day).stream()
                .filter(row -> row.day().equals(day))
                .findFirst();
    }

    /// First steps of a morning that is too long ago to be kept: danger in them is heard.
    ///
    /// @param pain 0 to 10
    public void hearSteps(SignedIn me, int pain) {
        desk.hearSteps(me, pain);
    }

    /// Keeps a morning, has what waits for it decided, and asks for the screen where it is much
    /// worse than usual.
    ///
    /// @param day hers; today, or one that she tells late
    /// @return false when that morning had been told before
    public boolean morning(
            SignedIn me, LocalDate day, Optional<Integer> pain, Optional<Integer> stiffnessMin) {
        if (!desk.morning(me, day, pain, stiffnessMin)) return false;
        var found = reader.find(me);
        if (found.isEmpty()) return true;
        var plan = found.get();
        var clear = screen.taps().stream().map(tap -> tap.id()).toList();
        var answers = Answers.NONE;
        for (var id : clear) answers = answers.and(id, Choice.NO);
        var since = since(me, plan.today(), plan.mornings(), pain);
        var stops = stops(BeforeSession.decide(screen, answers, since));
        if (!stops.isEmpty()) again.ask(me, stops);
        return true;
    }

    private Taps taps(
            SignedIn me,
            PlannedSession.Kind kind,
            Map<String, String> words,
            Optional<Integer> before,
            List<Because> stops) {
        return new Taps(
                UUID.randomUUID(), reader.today(me), clock.instant(), kind, words, before, stops);
    }

    private List<Because> because(
            SignedIn me,
            Map<String, String> words,
            List<MorningRow> mornings,
            Optional<Integer> before) {
        return because(me, reader.today(me), words, mornings, before);
    }

    /// What stands against a session of a day by these answers; empty when nothing does.
    List<Because> because(
            SignedIn me,
            LocalDate day,
            Map<String, String> words,
            List<MorningRow> mornings,
            Optional<Integer> before) {
        var answers = Answers.NONE;
        for (var tap : screen.taps()) {
            var word = words.get(tap.id());
            if (word != null) answers = answers.and(tap.id(), word);
        }
        return stops(BeforeSession.decide(screen, answers, since(me, day, mornings, before)));
    }

    /// The answers that stand against nothing today.
    QuietAnswers quiet(SignedIn me, MemberPlan plan) {
        var since = since(me, plan.today(), plan.mornings(), Optional.empty());
        return QuietAnswers.of(screen, since);
    }

    private static List<Because> stops(BeforeSession decided) {
        return switch (decided) {
            case BeforeSession.Go _ -> List.of();
            case BeforeSession.ScreenFirst first -> first.because();
        };
    }

    /// What was told since the last time; a morning that a whole screen has answered is past.
    private BeforeSession.Since since(
            SignedIn me, LocalDate today, List<MorningRow> mornings, Optional<Integer> pain) {
        var taken = screened(me.member());
        var week =
                mornings.stream()
                        .filter(row -> row.day().isBefore(today))
                        .filter(row -> !row.day().isBefore(today.minusDays(WEEK)))
                        .flatMap(row -> row.pain().stream())
                        .map(PainScore::new)
                        .toList();
        var morning =
                mornings.stream()
                        .filter(row -> row.day().equals(today) && row.at().isAfter(taken))
                        .flatMap(row -> row.pain().stream())
                        .map(PainScore::new)
                        .findFirst();
        return new BeforeSession.Since(pain.map(PainScore::new), morning, week);
    }
}
